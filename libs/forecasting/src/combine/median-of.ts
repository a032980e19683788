import type { Model } from '../model.js';
import { combine, longestMinimum, memberNames } from './combine.js';
import { mean } from './mean-of.js';

/** The median of the members' forecasts, and of their limits. Petropoulos & Svetunkov, IJF 36 (2020). */
export function medianOf(models: readonly Model[]): Model {
  return combine(models, {
    name: `median(${memberNames(models)})`,
    minimumLength: longestMinimum(models),
    statistic: () => ({ statistic: median }),
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return mean([sorted[Math.floor(half)]!, sorted[Math.ceil(half)]!]);
}
