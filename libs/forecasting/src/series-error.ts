export const SERIES_ERROR_CODES = [
  'TOO_SHORT',
  'NOT_FINITE',
  'NOT_POSITIVE',
  'NEGATIVE',
  'OUT_OF_BOUNDS',
  'MISSING',
  'OUTLIER',
  'LEVEL_SHIFT',
  'INVALID_HORIZON',
  'INVALID_LEVEL',
  'INVALID_OPTION',
  'NO_ADMISSIBLE_MODEL',
] as const;

export type SeriesErrorCode = (typeof SERIES_ERROR_CODES)[number];

/** A series, or what is asked of it, that a model refuses. */
export class SeriesError extends Error {
  override readonly name = 'SeriesError';

  constructor(
    readonly code: SeriesErrorCode,
    message: string,
  ) {
    super(message);
  }
}
