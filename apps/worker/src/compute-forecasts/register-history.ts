import type { CompileRun, RegisterCount, Repositories } from '@gongxu/data-access';
import { registerCoverage, type OccupationFigure } from '@gongxu/labour-market';
import { codeTitles } from '../merge-sources/code-titles.js';
import { mergeScope } from '../merge-sources/merge-scope.js';
import { importsOf } from '../run-inputs.js';

export interface RegisterHistory {
  readonly measure: 'openings' | 'job_seekers';
  readonly figures: readonly OccupationFigure[];
  readonly years: readonly number[];
  readonly isCovered: (year: number, area: string) => boolean;
}

const REGISTERS = [
  { measure: 'openings', dataset: 'vacancies', of: ({ openings }: RegisterCount) => openings },
  { measure: 'job_seekers', dataset: 'job_seekers', of: ({ seekers }: RegisterCount) => seekers },
] as const;

/** Both registers by occupation, area and year; titles are coded and re-postings removed alike in every year. */
export async function registerHistory(repositories: Repositories, run: CompileRun): Promise<RegisterHistory[]> {
  const counts = new Map<number, readonly RegisterCount[]>();
  const files = run.inputs.filter(({ dataset }) => REGISTERS.some((register) => register.dataset === dataset));
  for (const year of [...new Set(files.map((file) => file.year))].sort((a, b) => a - b)) {
    counts.set(year, await (year === run.year ? mergedNow : countedAgain)(repositories, run, year));
  }
  const regions = await repositories.codeLists.entriesOfImports(importsOf(run, 'regions'));
  const parents = new Map(regions.map(({ code, parentCode }) => [code, parentCode]));
  return REGISTERS.map(({ measure, dataset, of }) => {
    const sent = files.filter((file) => file.dataset === dataset);
    return {
      measure,
      figures: [...counts].flatMap(([year, rows]) =>
        rows.flatMap((row) =>
          of(row) > 0 ? [{ occupation: row.occupation, area: row.area, year, value: of(row) }] : [],
        ),
      ),
      years: [...new Set(sent.map(({ year }) => year))].sort((a, b) => a - b),
      isCovered: registerCoverage(sent, run.region, (area) => parents.get(area)),
    };
  });
}

/** The catalogue's own year, as the run has merged it. */
async function mergedNow({ markets }: Repositories, run: CompileRun): Promise<RegisterCount[]> {
  const merged = [
    ...(await markets.wholeRegion(run.region, run.id)),
    ...(await markets.subRegions(run.region, run.id)),
  ];
  return merged.map(({ occupation, region: area, openings, seekers }) => ({ occupation, area, openings, seekers }));
}

async function countedAgain(repositories: Repositories, run: CompileRun, year: number): Promise<RegisterCount[]> {
  const { markets } = repositories;
  const scope = mergeScope(run, year);
  await codeTitles(repositories, run, scope);
  await markets.preparePostings(scope);
  await markets.prepareSeekers(scope);
  return markets.count(scope);
}
