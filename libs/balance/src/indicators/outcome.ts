import type { DatasetName } from '@gongxu/domain';
import type { IndicatorOutcome, NotRatedReason } from '../indicator.js';

/** A value with the number of records or persons behind it. */
export const rated = (value: number, n?: number, datasets?: readonly DatasetName[]): IndicatorOutcome => ({
  status: 'rated',
  value,
  ...(n === undefined ? {} : { n }),
  ...(datasets === undefined ? {} : { datasets }),
});

export const notRated = (reason: NotRatedReason): IndicatorOutcome => ({ status: 'not_rated', reason });
