import { isSeasonal } from './is-seasonal.js';
import { seasonalIndices } from './seasonal-indices.js';

/** A series without its season. At time t, the first observation's being 0, the value is `factor(t) × adjusted + added(t)`. */
export interface SeasonalAdjustment {
  readonly adjusted: readonly number[];
  readonly isSeasonal: boolean;
  readonly factor: (time: number) => number;
  readonly added: (time: number) => number;
}

/** Divides by the seasonal indices, or subtracts additive ones, where the test finds a season; else changes nothing. */
export function seasonalAdjustment(series: readonly number[], period: number): SeasonalAdjustment {
  const season = isSeasonal(series, period) ? seasonalIndices(series, period) : undefined;
  const isMultiplicative = season?.kind === 'multiplicative';
  if (!season || (isMultiplicative && season.indices.some((index) => index < SMALLEST_INDEX))) {
    return { adjusted: series, isSeasonal: false, factor: () => 1, added: () => 0 };
  }
  const index = (time: number): number => season.indices[time % period]!;
  const factor = (time: number): number => (isMultiplicative ? index(time) : 1);
  const added = (time: number): number => (isMultiplicative ? 0 : index(time));
  return { adjusted: series.map((value, t) => (value - added(t)) / factor(t)), isSeasonal: true, factor, added };
}

/** Dividing by less would make noise of the season; `thetaf` of the R package forecast draws the same line. */
const SMALLEST_INDEX = 1e-4;
