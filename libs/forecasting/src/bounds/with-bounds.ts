import { acceptSeries } from '../accepted.js';
import type { Model } from '../model.js';
import { SeriesError } from '../series-error.js';

export interface Bounds {
  /** The least and the greatest value that can be, in the unit of the series. */
  readonly lower?: number;
  readonly upper?: number;
  /** Whether only whole numbers can be: people, not their mean. */
  readonly integer?: boolean;
}

/**
 * `model` for values that keep within bounds: means and limits beyond one are put on it. Of whole numbers the limits are
 * rounded outward and the means so that their sum up to any step is within a half of what it was.
 */
export function withBounds(model: Model, bounds: Bounds): Model {
  const { integer = false } = bounds;
  const low = integer ? Math.ceil(bounds.lower ?? -Infinity) : (bounds.lower ?? -Infinity);
  const high = integer ? Math.floor(bounds.upper ?? Infinity) : (bounds.upper ?? Infinity);
  if (!(low <= high)) {
    throw new SeriesError('INVALID_OPTION', `no ${integer ? 'whole ' : ''}number lies from ${low} to ${high}`);
  }
  const clamp = (value: number): number => Math.min(high, Math.max(low, value));
  const nameOf = (inner: string): string => `bounded(${inner})`;
  const outer = { name: nameOf(model.name), minimumLength: model.minimumLength };
  return {
    ...outer,
    fit(series) {
      acceptSeries(outer, series);
      const wrong = series.findIndex((value) => value !== clamp(value) || (integer && !Number.isInteger(value)));
      if (wrong >= 0) throw new SeriesError('OUT_OF_BOUNDS', `value ${wrong + 1} of the series is ${series[wrong]}`);
      const fitted = model.fit(series);
      const skipped = series.length - fitted.residuals.length;
      return {
        name: nameOf(fitted.name),
        residuals: fitted.residuals.map((residual, i) => {
          const value = series[i + skipped]!;
          return value - clamp(value - residual);
        }),
        parameters: fitted.parameters,
        forecast(horizon, levels) {
          const { mean, intervals } = fitted.forecast(horizon, levels);
          const bounded = mean.map(clamp);
          return {
            mean: integer ? wholePath(bounded) : bounded,
            intervals: intervals.map(({ level, lower, upper }) => ({
              level,
              lower: lower.map((value) => clamp(integer ? Math.floor(value) : value)),
              upper: upper.map((value) => clamp(integer ? Math.ceil(value) : value)),
            })),
          };
        },
      };
    },
  };
}

/** Each the whole number below or above its value, chosen by rounding the running sum. */
function wholePath(values: readonly number[]): number[] {
  let sum = 0;
  let given = 0;
  return values.map((value) => {
    sum += value;
    const whole = Math.round(sum) - given + 0;
    given += whole;
    return whole;
  });
}
