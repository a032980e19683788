import { SeriesError } from '../series-error.js';

/** Refuses forecasts that are not one for each observation: a score over the shorter of both would be another score. */
export function acceptPairs(actual: readonly number[], forecast: readonly number[]): void {
  if (actual.length === forecast.length && actual.length > 0) return;
  throw new SeriesError('INVALID_HORIZON', `${forecast.length} forecasts stand against ${actual.length} observations`);
}

/** The mean over all steps of a loss of one observation and its forecast. */
export function meanLoss(
  actual: readonly number[],
  forecast: readonly number[],
  loss: (actual: number, forecast: number) => number,
): number {
  acceptPairs(actual, forecast);
  return actual.reduce((sum, value, step) => sum + loss(value, forecast[step]!), 0) / actual.length;
}
