import type { Forecast } from '../model.js';
import { meanOf } from './mean-of.js';
import { pinballLoss, type Quantile } from './pinball-loss.js';

/**
 * Continuous ranked probability score of a sample, in the unit of the series: mean |x − y| less half the mean |x − x'| of all
 * pairs. Gneiting & Raftery (2007), equation 21.
 */
export function crpsOfSample(sample: readonly number[], actual: number): number {
  const sorted = Float64Array.from(sample).sort();
  const n = sorted.length;
  const spread = sorted.reduce((sum, value, i) => sum + (2 * i + 1 - n) * value, 0);
  return meanOf(sample.map((value) => Math.abs(value - actual))) - spread / (n * n);
}

/**
 * The score estimated from quantiles: twice their mean pinball loss. Exact in the limit of many quantiles at even distances;
 * of a median and pairs of limits it is the weighted interval score. Bracher, Ray, Gneiting & Reich, PLOS Computational
 * Biology 17 (2021).
 */
export const crpsOfQuantiles = (quantiles: readonly Quantile[], actual: number): number =>
  2 * meanOf(quantiles.map((quantile) => pinballLoss(quantile, actual)));

/** The quantiles a forecast states `step` steps ahead (0 for the first): its limits, and its mean as the median. */
export const quantilesOf = ({ mean, intervals }: Forecast, step: number): readonly Quantile[] => [
  { p: 0.5, value: mean[step]! },
  ...intervals.flatMap(({ level, lower, upper }) => [
    { p: (1 - level) / 2, value: lower[step]! },
    { p: (1 + level) / 2, value: upper[step]! },
  ]),
];
