import type { Model } from '../model.js';
import { SeriesError } from '../series-error.js';
import { combine, longestMinimum, memberNames } from './combine.js';
import { mean } from './mean-of.js';

/**
 * The mean of the members' forecasts without the `share` of them that lies lowest and the `share` that lies highest, in
 * whole members; the limits likewise. Jose & Winkler, International Journal of Forecasting 24 (2008).
 */
export function trimmedMeanOf(models: readonly Model[], share: number): Model {
  if (!(share >= 0 && share < 0.5)) {
    throw new SeriesError('INVALID_OPTION', `the share trimmed at each end is 0 or more and below 0.5, not ${share}`);
  }
  const trimmed = Math.floor(share * models.length + ROUNDING);
  return combine(models, {
    name: `trimmed-mean-${share}(${memberNames(models)})`,
    minimumLength: longestMinimum(models),
    statistic: () => ({
      statistic: (values) => mean(values.toSorted((a, b) => a - b).slice(trimmed, values.length - trimmed)),
    }),
  });
}

/** So that 0.29 of 100 is 29. */
const ROUNDING = 1e-9;
