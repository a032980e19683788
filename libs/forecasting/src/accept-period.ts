import { SeriesError } from './series-error.js';

/** Refuses a number of values per season that is no whole number above 0; 1 means without seasons. */
export function acceptPeriod(period: number): void {
  if (!Number.isInteger(period) || period < 1) {
    throw new SeriesError('INVALID_OPTION', `a period is a whole number of values, 1 or more, not ${period}`);
  }
}
