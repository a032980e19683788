import type { Model } from '../model.js';
import { eachStep, normalModel } from '../normal-model.js';
import { sumOfSquares } from '../sum-of-squares.js';

/**
 * A random walk with drift: the line through the first and the last value goes on. The limits count the uncertainty of
 * the drift, as `rwf(drift = TRUE)` of the R package forecast does.
 */
export const drift = (): Model => normalModel({ name: 'drift', minimumLength: 3, fit });

function fit(series: readonly number[]) {
  const changes = series.length - 1;
  const last = series[changes]!;
  const slope = (last - series[0]!) / changes;
  const residuals = series.slice(1).map((value, i) => value - series[i]! - slope);
  const variance = sumOfSquares(residuals) / (changes - 1);
  return {
    residuals,
    parameters: { slope, sigma: Math.sqrt(variance) },
    outlook: (horizon: number) => ({
      mean: eachStep(horizon, (step) => last + slope * step),
      deviation: eachStep(horizon, (step) => Math.sqrt(variance * step * (1 + step / changes))),
    }),
  };
}
