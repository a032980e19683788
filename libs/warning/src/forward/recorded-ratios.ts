import { outlookSeries, type OutlookSeries } from './outlook-series.js';
import type { TrainingRecords } from './training-records.js';

/** Graduates and openings of a programme's occupations in one year, as the records have them; persons. */
export interface RecordedYear {
  readonly programme: string;
  readonly year: number;
  readonly graduates: number;
  readonly openings: number;
}

/** Every programme and year in which all leavers of its occupations and all openings are known. */
export const recordedYears = (
  records: TrainingRecords,
  outlooks: ReadonlyMap<string, OutlookSeries> = outlookSeries(records),
): RecordedYear[] =>
  [...outlooks].flatMap(([programme, { leavers, openings }]) => {
    if (!openings) return [];
    return openings.values.flatMap((persons, place): RecordedYear[] => {
      const year = openings.firstYear + place;
      const arrived = [...leavers.values()].map(({ firstYear, values }) => values[year - firstYear]);
      if (arrived.length === 0 || arrived.includes(undefined)) return [];
      const graduates = arrived.reduce<number>((sum, value) => sum + value!, 0);
      return [{ programme, year, graduates, openings: persons }];
    });
  });

const SHARE = 0.9;
/** Standard normal quantile that holds 90 % on both sides. */
const LIMIT = 1.6449;
/** Fewest years of programmes; this product's choice. */
const FEWEST = 20;

/**
 * How far graduates ÷ openings usually strays from 1: the deviation of a normal logarithm around 0 whose 90 % limits hold
 * 90 % of what is recorded. Undefined where little is.
 */
export function usualSpread(years: readonly RecordedYear[]): number | undefined {
  const distances = years.map(({ graduates, openings }) => Math.abs(Math.log(graduates / openings)));
  if (distances.length < FEWEST) return undefined;
  const at = [...distances].sort((a, b) => a - b)[Math.ceil(SHARE * distances.length) - 1]!;
  return Number.isFinite(at) ? at / LIMIT : undefined;
}
