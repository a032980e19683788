import { groupBy } from '@gongxu/domain';
import type { TrainingRecords } from './training-records.js';

/** Values of consecutive years. */
export interface YearSeries {
  readonly firstYear: number;
  readonly values: readonly number[];
}

export interface OutlookSeries {
  /** By years from intake to graduation: entrants on their way to the occupations, by the year they graduate in, persons. */
  readonly leavers: ReadonlyMap<number, YearSeries>;
  /** Undefined where an occupation of the programme has no figures. */
  readonly openings: YearSeries | undefined;
}

/** Share of entrants who graduate where a programme has no graduates yet; this product's choice. */
const COMPLETION = 0.93;
/** Of how many of the latest years the shares are. */
const LATEST = 3;

/**
 * For every programme with links: entrants × completion × (1 − further study) × weight of the links into its occupations, of
 * all programmes, and the openings of those occupations. Shares are of the latest three years on record.
 */
export function outlookSeries(records: TrainingRecords): ReadonlyMap<string, OutlookSeries> {
  const lengthOf = new Map(records.programmes.map(({ programme, lengthYears }) => [programme, lengthYears]));
  const linksOf = groupBy(records.links, ({ programme }) => programme);
  const leadersTo = groupBy(records.links, ({ occupation }) => occupation);
  const openingsOf = groupBy(records.openings, ({ occupation }) => occupation);
  const leaversOf = potentialLeavers(records, lengthOf);
  const found = new Map<string, OutlookSeries>();
  for (const [programme, links] of linksOf) {
    if (!lengthOf.has(programme)) continue;
    const share = new Map<string, number>();
    for (const { occupation } of links) {
      for (const other of leadersTo.get(occupation)!) {
        share.set(other.programme, (share.get(other.programme) ?? 0) + other.weight);
      }
    }
    const byLength = new Map<number, Map<number, number>>();
    for (const [other, weight] of share) {
      const length = lengthOf.get(other);
      if (length === undefined) continue;
      const years = byLength.get(length) ?? new Map<number, number>();
      byLength.set(length, years);
      for (const [year, persons] of leaversOf.get(other) ?? []) add(years, year, persons * weight);
    }
    const openings = links.map(({ occupation }) => openingsOf.get(occupation) ?? []);
    found.set(programme, {
      leavers: new Map([...byLength].flatMap(([length, years]) => (years.size > 0 ? [[length, seriesOf(years)]] : []))),
      openings: openings.every((rows) => rows.length > 0) ? sumOverCommonYears(openings) : undefined,
    });
  }
  return found;
}

/** By programme and year of graduation. */
function potentialLeavers(
  { intakes, graduates }: TrainingRecords,
  lengthOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const graduatesOf = groupBy(graduates, ({ programme }) => programme);
  const all = sharesOf(graduates);
  return new Map(
    [...groupBy(intakes, ({ programme }) => programme)].flatMap(([programme, rows]) => {
      const length = lengthOf.get(programme);
      if (length === undefined) return [];
      const entered = new Map(rows.map(({ year, registered }) => [year + length, registered]));
      const done = (graduatesOf.get(programme) ?? []).filter(({ year }) => entered.has(year));
      const latest = [...done].sort((a, b) => a.year - b.year).slice(-LATEST);
      const from = latest.reduce((sum, { year }) => sum + entered.get(year)!, 0);
      const completion =
        from > 0 ? Math.min(1, latest.reduce((sum, row) => sum + row.graduates, 0) / from) : COMPLETION;
      const entering = sharesOf(latest) ?? all ?? 1;
      return [[programme, new Map([...entered].map(([year, persons]) => [year, persons * completion * entering]))]];
    }),
  );
}

/** Share of graduates who do not study on; undefined without graduates. */
function sharesOf(rows: TrainingRecords['graduates']): number | undefined {
  const graduates = rows.reduce((sum, row) => sum + row.graduates, 0);
  return graduates > 0 ? 1 - rows.reduce((sum, row) => sum + row.furtherStudy, 0) / graduates : undefined;
}

/** Years without a value are years in which nobody entered. */
function seriesOf(byYear: ReadonlyMap<number, number>): YearSeries {
  const firstYear = Math.min(...byYear.keys());
  const lastYear = Math.max(...byYear.keys());
  return {
    firstYear,
    values: Array.from({ length: lastYear - firstYear + 1 }, (_, i) => byYear.get(firstYear + i) ?? 0),
  };
}

/** The last unbroken run of years that all rows have. */
function sumOverCommonYears(occupations: readonly TrainingRecords['openings'][]): YearSeries | undefined {
  const sums = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const rows of occupations) {
    for (const { year, openings } of rows) {
      add(sums, year, openings);
      add(counts, year, 1);
    }
  }
  const common = [...sums.keys()].filter((year) => counts.get(year) === occupations.length).sort((a, b) => a - b);
  const start = common.findLastIndex((year, place) => place === 0 || common[place - 1] !== year - 1);
  const run = common.slice(Math.max(0, start));
  return run.length > 0 ? { firstYear: run[0]!, values: run.map((year) => sums.get(year)!) } : undefined;
}

function add(to: Map<number, number>, key: number, value: number): void {
  to.set(key, (to.get(key) ?? 0) + value);
}
