import type { Model } from '../model.js';
import { eachStep, normalModel } from '../normal-model.js';
import { studentQuantile } from '../student-quantile.js';
import { sumOfSquares } from '../sum-of-squares.js';

/** The mean of all values, with Student's limits for one more value of the same kind. FPP3, section 5.2. */
export const meanModel = (): Model => normalModel({ name: 'mean', minimumLength: 2, fit });

function fit(series: readonly number[]) {
  const length = series.length;
  const level = series.reduce((sum, value) => sum + value, 0) / length;
  const residuals = series.map((value) => value - level);
  const sigma = Math.sqrt(sumOfSquares(residuals) / (length - 1));
  return {
    residuals,
    parameters: { level, sigma },
    quantile: (p: number) => studentQuantile(p, length - 1),
    outlook: (horizon: number) => ({
      mean: eachStep(horizon, () => level),
      deviation: eachStep(horizon, () => sigma * Math.sqrt(1 + 1 / length)),
    }),
  };
}
