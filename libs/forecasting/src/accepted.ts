import { SeriesError } from './series-error.js';

/** Refuses a series that is too short for the model or holds a value that is no number. */
export function acceptSeries(model: { name: string; minimumLength: number }, series: readonly number[]): void {
  const wrong = series.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new SeriesError('NOT_FINITE', `value ${wrong + 1} of the series is ${series[wrong]}`);
  if (series.length < model.minimumLength) {
    throw new SeriesError(
      'TOO_SHORT',
      `${model.name} needs at least ${model.minimumLength} values; the series has ${series.length}`,
    );
  }
}

/** Refuses a horizon that is no whole number above 0, and a level outside 0 to 1. */
export function acceptRequest(horizon: number, levels: readonly number[]): void {
  if (!Number.isInteger(horizon) || horizon < 1) {
    throw new SeriesError('INVALID_HORIZON', `a horizon is a whole number of steps, 1 or more, not ${horizon}`);
  }
  const wrong = levels.find((level) => !(level > 0 && level < 1));
  if (wrong !== undefined) {
    throw new SeriesError('INVALID_LEVEL', `a level is a probability above 0 and below 1, not ${wrong}`);
  }
}
