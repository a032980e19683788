import type { Model } from '../model.js';
import { combine, longestMinimum, memberNames } from './combine.js';

/** The mean of the members' forecasts, and of their limits. FPP3, section 13.4. */
export function meanOf(models: readonly Model[]): Model {
  return combine(models, {
    name: `mean(${memberNames(models)})`,
    minimumLength: longestMinimum(models),
    statistic: () => ({ statistic: mean }),
  });
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
