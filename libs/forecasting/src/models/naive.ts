import type { Model } from '../model.js';
import { eachStep, normalModel } from '../normal-model.js';
import { sumOfSquares } from '../sum-of-squares.js';

/** The last value again: a random walk. Hyndman & Athanasopoulos, FPP3, sections 5.2 and 5.5. */
export const naive = (): Model =>
  normalModel({ name: 'naive', minimumLength: 2, fit: (series) => repeatSeason(series, 1) });

/** Repeats the last `period` values: a random walk for each season. */
export function repeatSeason(series: readonly number[], period: number) {
  const lastSeason = series.slice(-period);
  const residuals = series.slice(period).map((value, i) => value - series[i]!);
  const sigma = Math.sqrt(sumOfSquares(residuals) / residuals.length);
  return {
    residuals,
    parameters: { sigma },
    outlook: (horizon: number) => ({
      mean: eachStep(horizon, (step) => lastSeason[(step - 1) % period]!),
      deviation: eachStep(horizon, (step) => sigma * Math.sqrt(Math.floor((step - 1) / period) + 1)),
    }),
  };
}
