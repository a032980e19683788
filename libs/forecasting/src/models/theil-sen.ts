import type { Model } from '../model.js';
import { eachStep, normalModel } from '../normal-model.js';
import { studentQuantile } from '../student-quantile.js';

/** The median absolute residual of a normal error, as a part of its standard deviation, inverted. */
const NORMAL_PER_MEDIAN = 1.4826;

/**
 * A straight line that up to 29 of 100 wild values do not bend: the median of the slopes between all pairs of values, Theil
 * (1950) and Sen (1968). Its limits are those of a regression line whose spread is the median absolute residual.
 */
export const theilSen = (): Model => normalModel({ name: 'theil-sen', minimumLength: 4, fit });

function fit(series: readonly number[]) {
  const length = series.length;
  const slope = median(
    series.flatMap((value, i) => series.slice(0, i).map((earlier, j) => (value - earlier) / (i - j))),
  );
  const intercept = median(series.map((value, i) => value - slope * (i + 1)));
  const residuals = series.map((value, i) => value - intercept - slope * (i + 1));
  const sigma = NORMAL_PER_MEDIAN * median(residuals.map(Math.abs));
  const centre = (length + 1) / 2;
  const spread = (length * (length * length - 1)) / 12;
  return {
    residuals,
    parameters: { slope, intercept, sigma },
    quantile: (p: number) => studentQuantile(p, length - 2),
    outlook: (horizon: number) => ({
      mean: eachStep(horizon, (step) => intercept + slope * (length + step)),
      deviation: eachStep(
        horizon,
        (step) => sigma * Math.sqrt(1 + 1 / length + (length + step - centre) ** 2 / spread),
      ),
    }),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
