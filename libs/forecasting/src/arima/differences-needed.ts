import { difference } from './difference.js';

/** Critical value of the test of Kwiatkowski, Phillips, Schmidt & Shin (1992) for a level, at five in a hundred. */
const KPSS_LIMIT = 0.463;
/** Seasonal strength from which a seasonal difference forecasts better: Hyndman & Athanasopoulos, FPP3, section 9.1. */
const STRONG_SEASON = 0.64;

/** How often to difference until the series stands about a level, twice at most. */
export function differencesNeeded(series: readonly number[]): 0 | 1 | 2 {
  const once = difference(series, 1);
  if (!wanders(series)) return 0;
  return isConstant(once) || !wanders(once) ? 1 : 2;
}

/** Whether the season is strong enough for a seasonal difference; a series of less than three seasons shows none. */
export function needsSeasonalDifference(series: readonly number[], period: number): boolean {
  return period > 1 && series.length >= 3 * period && seasonalStrength(series, period) > STRONG_SEASON;
}

function wanders(series: readonly number[]): boolean {
  return !isConstant(series) && kpss(series) > KPSS_LIMIT;
}

const isConstant = (series: readonly number[]): boolean => series.every((value) => value === series[0]);

/** The statistic for a level, with Bartlett's weights over trunc(3 √n / 13) lags. */
export function kpss(series: readonly number[]): number {
  const length = series.length;
  const centre = mean(series);
  const errors = series.map((value) => value - centre);
  const lags = Math.trunc((3 * Math.sqrt(length)) / 13);
  let variance = 0;
  for (let lag = 0; lag <= lags; lag++) {
    let sum = 0;
    for (let t = lag; t < length; t++) sum += errors[t]! * errors[t - lag]!;
    variance += (lag === 0 ? 1 : 2 * (1 - lag / (lags + 1))) * sum;
  }
  let walked = 0;
  let squares = 0;
  for (const error of errors) {
    walked += error;
    squares += walked * walked;
  }
  return squares / (length * variance);
}

/** The part of the variance about the trend that the mean season explains: Wang, Smith & Hyndman (2006). */
export function seasonalStrength(series: readonly number[], period: number): number {
  const half = Math.floor(period / 2);
  const weight = (k: number): number => (period % 2 === 0 && Math.abs(k) === half ? 0.5 : 1) / period;
  const detrended = series.slice(half, series.length - half).map((value, i) => {
    let trend = 0;
    for (let k = -half; k <= half; k++) trend += weight(k) * series[i + half + k]!;
    return value - trend;
  });
  const seasons = Array.from({ length: period }, (_, phase) => mean(detrended.filter((_, i) => i % period === phase)));
  const rest = detrended.map((value, i) => value - seasons[i % period]!);
  const total = variance(detrended);
  return total > 0 ? Math.max(0, 1 - variance(rest) / total) : 0;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
}
