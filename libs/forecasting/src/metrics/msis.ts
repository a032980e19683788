import type { Interval } from '../model.js';
import { intervalScore } from './interval-score.js';
import { maseScale, type Scaled } from './mase.js';
import { acceptPairs } from './mean-loss.js';
import { meanOf } from './mean-of.js';

/** Mean interval score of all steps, in the unit of the series. */
export function meanIntervalScore({ level, lower, upper }: Interval, actual: readonly number[]): number {
  acceptPairs(actual, lower);
  acceptPairs(actual, upper);
  return meanOf(actual.map((y, step) => intervalScore({ level, lower: lower[step]!, upper: upper[step]! }, y)));
}

/**
 * Mean scaled interval score of the M4 competition, without unit: the mean interval score by the scale of MASE, undefined
 * where that is.
 */
export function msis({ training, actual, period }: Scaled, interval: Interval): number | undefined {
  const scale = maseScale(training, period);
  const score = meanIntervalScore(interval, actual);
  return scale === undefined ? undefined : score / scale;
}
