import { groupBy } from '@gongxu/domain';
import { annualSeries, type AnnualSeries } from './annual-series.js';

/** A figure of one occupation, area and year. */
export interface OccupationFigure {
  readonly occupation: string;
  readonly area: string;
  readonly year: number;
  readonly value: number;
}

export interface OccupationSeries {
  readonly occupation: string;
  readonly area: string;
  readonly series: AnnualSeries;
}

/**
 * Stocks as areas report them. An occupation an area leaves out in a year is a gap, not nobody. The region itself has its
 * own figure, else the sum of its areas in years in which all of them report; a year without one of them is a gap.
 */
export function stockSeries(figures: readonly OccupationFigure[], region: string): OccupationSeries[] {
  const parts = figures.filter(({ area }) => area !== region);
  const areas = new Set(parts.map(({ area }) => area));
  const complete = new Set(
    [...groupBy(parts, ({ year }) => year)].flatMap(([year, reported]) =>
      new Set(reported.map(({ area }) => area)).size === areas.size ? [year] : [],
    ),
  );
  return [...groupBy(figures, ({ occupation }) => occupation)].flatMap(([occupation, own]) => {
    const byYear = [...groupBy(own, ({ year }) => year)];
    const whole = annualSeries(byYear.map(([year, cells]) => [year, wholeOf(cells, region, complete.has(year))]));
    const byArea = groupBy(
      own.filter(({ area }) => area !== region),
      ({ area }) => area,
    );
    return [
      { occupation, area: region, series: whole },
      ...[...byArea].map(([area, cells]) => ({
        occupation,
        area,
        series: annualSeries(cells.map(({ year, value }) => [year, value])),
      })),
    ];
  });
}

function wholeOf(cells: readonly OccupationFigure[], region: string, isComplete: boolean): number | null {
  const own = cells.find(({ area }) => area === region);
  if (own) return own.value;
  return isComplete ? cells.reduce((sum, { value }) => sum + value, 0) : null;
}

/** Counts of a register: an occupation without a record in a year the register covers counts 0; other years are gaps. */
export function registerSeries(
  figures: readonly OccupationFigure[],
  years: readonly number[],
  isCovered: (year: number, area: string) => boolean,
): OccupationSeries[] {
  return [...groupBy(figures, ({ occupation }) => occupation)].flatMap(([occupation, own]) =>
    [...groupBy(own, ({ area }) => area)].map(([area, cells]) => {
      const values = new Map(cells.map(({ year, value }) => [year, value]));
      const covered = years.filter((year) => isCovered(year, area));
      return { occupation, area, series: annualSeries(covered.map((year) => [year, values.get(year) ?? 0])) };
    }),
  );
}

/** A file of a register: the year and the region it is of. */
export interface RegisterFile {
  readonly year: number;
  readonly scopeRegion: string;
}

/**
 * Whether the files of a year tell of an area: one of them is of the area or a region above it. Of the whole region they
 * tell when one is of the region itself, or when there is one of every part that ever sent any.
 */
export function registerCoverage(
  files: readonly RegisterFile[],
  region: string,
  parentOf: (area: string) => string | null | undefined,
): (year: number, area: string) => boolean {
  const scopes = new Set(files.map(({ scopeRegion }) => scopeRegion));
  const ofYear = new Map(
    [...groupBy(files, ({ year }) => year)].map(([year, sent]) => [
      year,
      new Set(sent.map((file) => file.scopeRegion)),
    ]),
  );
  return (year, area) => {
    const sent = ofYear.get(year);
    if (!sent) return false;
    if (sent.has(region)) return true;
    if (area === region) return [...scopes].every((scope) => scope === region || sent.has(scope));
    for (let at: string | null | undefined = area; at && at !== region; at = parentOf(at))
      if (sent.has(at)) return true;
    return false;
  };
}
