import { acceptPeriod } from '../accept-period.js';
import { meanLoss } from './mean-loss.js';
import { meanOf } from './mean-of.js';

/**
 * Mean |y_t − y_{t−m}| over the training values, in their unit: the error of the seasonal naive method in sample. Undefined
 * where nothing can be scaled by it: when no two values lie a period apart, or all that do are equal.
 */
export function maseScale(training: readonly number[], period = 1): number | undefined {
  acceptPeriod(period);
  const scale = meanOf(training.slice(period).map((value, i) => Math.abs(value - training[i]!)));
  return scale > 0 ? scale : undefined;
}

/** What a scaled error is of. */
export interface Scaled {
  /** The values the forecast was made from. */
  readonly training: readonly number[];
  readonly actual: readonly number[];
  /** Values per season; 1 for none. */
  readonly period?: number;
}

/**
 * Mean absolute scaled error, without unit: mean |y − f| by `maseScale`, undefined where that is. Hyndman & Koehler,
 * International Journal of Forecasting 22 (2006).
 */
export function mase({ training, actual, period }: Scaled, forecast: readonly number[]): number | undefined {
  const error = meanLoss(actual, forecast, (y, f) => Math.abs(y - f));
  const scale = maseScale(training, period);
  return scale === undefined ? undefined : error / scale;
}
