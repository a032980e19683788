import type { DatasetName } from '@gongxu/domain';

const REGISTERS: ReadonlySet<DatasetName> = new Set(['vacancies', 'job_seekers']);

/** A register of a year before the catalogue's: read for the forecasts, counted by no line. */
export const isHistory = (input: { readonly dataset: DatasetName; readonly year: number }, year: number): boolean =>
  REGISTERS.has(input.dataset) && input.year < year;
