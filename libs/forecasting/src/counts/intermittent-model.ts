import { acceptRequest, acceptSeries } from '../accepted.js';
import type { Model } from '../model.js';
import { SeriesError } from '../series-error.js';
import { sumOfSquares } from '../sum-of-squares.js';
import { steadyCounts } from './count-limits.js';

/** What is expected of the next period, said before and after each value; nothing before the first demand. */
export interface Expectation {
  readonly beforeEach: readonly (number | undefined)[];
  readonly next: number;
}

interface IntermittentModel {
  readonly name: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly expect: (series: readonly number[]) => Expectation;
}

/** Refuses a part of an error that is not above 0 and at most 1. */
export function acceptWeight(weight: number): void {
  if (!(weight > 0 && weight <= 1)) {
    throw new SeriesError('INVALID_OPTION', `a smoothing weight lies above 0 and not above 1, not at ${weight}`);
  }
}

/**
 * A model of counts with many zeros, whose rate stays what it last was. The variance of a future count is the mean square
 * of the past errors, or the mean where that is more. The limits hold no rate for proven that is less than half a count in
 * the length of the series (the prior of Jeffreys).
 */
export function intermittentModel({ name, parameters, expect }: IntermittentModel): Model {
  const minimumLength = 4;
  return {
    name,
    minimumLength,
    fit(series) {
      acceptSeries({ name, minimumLength }, series);
      const negative = series.find((value) => value < 0);
      if (negative !== undefined) throw new SeriesError('NEGATIVE', `a count is 0 or more, not ${negative}`);
      const { beforeEach, next } = expect(series);
      const residuals = series.flatMap((value, t) => (beforeEach[t] === undefined ? [] : [value - beforeEach[t]]));
      const variance = Math.max(next, residuals.length > 0 ? sumOfSquares(residuals) / residuals.length : 0);
      const least = 0.5 / series.length;
      return {
        name,
        residuals,
        parameters: { ...parameters, rate: next, variance },
        forecast(horizon, levels = []) {
          acceptRequest(horizon, levels);
          const { mean, intervals } = steadyCounts(Math.max(next, least), Math.max(variance, least), horizon, levels);
          return { mean: mean.map(() => next), intervals };
        },
      };
    },
  };
}
