import { countedAs, equalWeights, expandGroups, leavesBelow } from '@gongxu/classification';
import { yearsAhead } from '@gongxu/labour-market';
import type { OccupationNeed } from '@gongxu/enrolment-decisions';
import type { Repositories } from '../database.js';
import type { EditionRecord, StandingEntry } from '../edition/edition-record.js';

/** An occupation of the edition that a programme leads to. */
export interface LedOccupation {
  readonly occupation: string;
  /** They sum to 1. */
  readonly weight: number;
  readonly entry: StandingEntry | undefined;
}

/** Occupations a programme leads to through the crosswalks the edition was compiled with, with the edition's lines. */
export async function occupationsOf(
  { runs, programmeSupply, codeLists, editions, editionReader }: Repositories,
  edition: EditionRecord,
  programme: string,
): Promise<LedOccupation[]> {
  const run = (await runs.find(edition.runId))!;
  const importsOf = (dataset: string): string[] =>
    run.inputs.filter((input) => input.dataset === dataset).map(({ importId }) => importId);
  const rows = (await programmeSupply.crosswalk(importsOf('crosswalk'))).filter((row) => row.programme === programme);
  const list = await codeLists.entriesOfImports(importsOf('occupations'));
  const parents = new Map(list.map(({ code, parentCode }) => [code, parentCode]));
  const leaves = leavesBelow(parents);
  const counted = new Set((await editions.entriesOf(edition.region, edition.id)).map(({ occupation }) => occupation));
  const links = equalWeights(rows).links.map((link) => ({
    ...link,
    occupation: countedAs(link.occupation, parents, counted),
  }));
  const expanded = expandGroups(links, (code) => (counted.has(code) ? [code] : (leaves.get(code) ?? [])));
  const page = { order: 'rank', descending: false, limit: 1 } as const;
  const led: LedOccupation[] = [];
  for (const { occupation, weight } of expanded) {
    const [entry] = await editionReader.entries([edition], { occupation }, page);
    led.push({ occupation, weight, entry });
  }
  return led;
}

/** The projected gap of each occupation a programme leads to, in a year. */
export async function needOf(
  repositories: Repositories,
  edition: EditionRecord,
  programme: string,
  year: number,
): Promise<OccupationNeed[]> {
  const occupations = await occupationsOf(repositories, edition, programme);
  const years = year - edition.year;
  const points = years > 0 ? await repositories.forecasts.aheadOf(edition, years) : [];
  return occupations.map(({ occupation, weight }) => {
    const gap = yearsAhead(points.filter((point) => point.occupation === occupation), edition.year, Math.max(0, years)).at(-1)?.gap; // prettier-ignore
    return { occupation, weight, gap: gap ? { mean: gap.mean, lower: gap.low, upper: gap.high } : null };
  });
}
