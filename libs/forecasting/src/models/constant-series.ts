import { acceptRequest, acceptSeries } from '../accepted.js';
import { steadyCounts } from '../counts/count-limits.js';
import type { Model } from '../model.js';
import { SeriesError } from '../series-error.js';

interface ConstantSeriesOptions {
  /**
   * Whether the values count events. A count that was always the same can still change: its limits are those of one more
   * Poisson count after the ones seen, with the prior of Jeffreys. Any other value has limits of no width.
   */
  readonly counts?: boolean;
}

/** A series whose values are all equal goes on with that value; any other is refused. */
export function constantSeries({ counts = false }: ConstantSeriesOptions = {}): Model {
  const name = 'constant';
  return {
    name,
    minimumLength: 1,
    fit(series) {
      acceptSeries({ name, minimumLength: 1 }, series);
      const value = series[0]!;
      const other = series.find((each) => each !== value);
      if (other !== undefined) throw new SeriesError('NO_ADMISSIBLE_MODEL', `the values differ: ${value} and ${other}`);
      if (counts && value < 0) throw new SeriesError('NEGATIVE', `a count is 0 or more, not ${value}`);
      return {
        name,
        residuals: series.slice(1).map(() => 0),
        parameters: { level: value },
        forecast(horizon, levels = []) {
          acceptRequest(horizon, levels);
          const mean = new Array<number>(horizon).fill(value);
          if (!counts) return { mean, intervals: levels.map((level) => ({ level, lower: mean, upper: mean })) };
          const rate = value + 0.5 / series.length;
          return { ...steadyCounts(rate, rate * (1 + 1 / series.length), horizon, levels), mean };
        },
      };
    },
  };
}
