import { SeriesError } from '../series-error.js';

interface OriginOptions {
  readonly length: number;
  readonly horizon: number;
  /** At most so many. */
  readonly origins: number;
  readonly minimumTraining: number;
  /** Values between one origin and the next; 1 if not given. */
  readonly step?: number;
}

/**
 * How many values are known at each origin, fewest first: the last leaves exactly `horizon` values to forecast, and each
 * before it `step` values more. Refuses what leaves no origin.
 */
export function rollingOrigins({ length, horizon, origins, minimumTraining, step = 1 }: OriginOptions): number[] {
  for (const [name, value] of Object.entries({ horizon, origins, minimumTraining, step })) {
    if (!Number.isInteger(value) || value < 1) {
      throw new SeriesError('INVALID_OPTION', `${name} of a back-test is a whole number, 1 or more, not ${value}`);
    }
  }
  const last = length - horizon;
  const possible = Math.floor((last - minimumTraining) / step) + 1;
  if (possible < 1) {
    throw new SeriesError(
      'TOO_SHORT',
      `a back-test ${horizon} steps ahead from ${minimumTraining} values on needs ${horizon + minimumTraining}; the series has ${length}`,
    );
  }
  const count = Math.min(origins, possible);
  return Array.from({ length: count }, (_, i) => last - (count - 1 - i) * step);
}
