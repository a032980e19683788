import type { Forecast } from '../model.js';
import { countQuantile } from './count-quantile.js';

/** The same mean for every step, with whole limits that hold the mean: of a negative binomial, or Poisson's at its least. */
export function steadyCounts(mean: number, variance: number, horizon: number, levels: readonly number[]): Forecast {
  const repeat = (value: number): number[] => new Array<number>(horizon).fill(value);
  return {
    mean: repeat(mean),
    intervals: levels.map((level) => ({
      level,
      lower: repeat(Math.min(Math.floor(mean), countQuantile((1 - level) / 2, mean, variance))),
      upper: repeat(Math.max(Math.ceil(mean), countQuantile((1 + level) / 2, mean, variance))),
    })),
  };
}
