import type { CompileRun, Repositories } from '@gongxu/data-access';
import { groupBy } from '@gongxu/domain';
import type { TypicalProgramme } from '@gongxu/shortage';
import { readCrosswalk } from '../crosswalk.js';
import { importsOf } from '../run-inputs.js';

/** The programmes that lead to each occupation, with the region's institutions that offer them. */
export async function typicalProgrammes(
  repositories: Repositories,
  run: CompileRun,
  counted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly TypicalProgramme[]>> {
  const { balances, programmeSupply } = repositories;
  const employment = await balances.employment(importsOf(run, 'employment'), run.region);
  const headcounts = new Map(
    employment.filter(({ year }) => year <= run.year).map((row) => [row.occupation, row.headcount]),
  );
  const { links } = await readCrosswalk(repositories, run, (occupation) => headcounts.get(occupation) ?? 0, counted);
  const provisions = await programmeSupply.provisions(
    importsOf(run, 'provisions'),
    importsOf(run, 'graduates'),
    run.year,
  );
  const offered = groupBy(provisions, ({ programme }) => programme);
  const programmes = links.map(({ occupation, programmeSystem, programme, weight }) => {
    const at = offered.get(programme) ?? [];
    const reported = at.flatMap(({ graduates }) => graduates ?? []);
    return {
      occupation,
      programmeSystem,
      programme,
      weight,
      graduates: reported.length > 0 ? reported.reduce((sum, n) => sum + n, 0) : null,
      institutions: at.map(({ institution, graduates }) => ({ code: institution, graduates })),
    };
  });
  const byOccupation = groupBy(programmes, ({ occupation }) => occupation);
  return new Map(
    [...byOccupation].map(([occupation, list]) => [
      occupation,
      list.map(({ occupation: _, ...programme }) => programme),
    ]),
  );
}
