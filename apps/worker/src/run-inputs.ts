import type { CompileRun } from '@gongxu/data-access';
import type { DatasetName } from '@gongxu/domain';

/** The files of a dataset that the run counts, in the order that was pinned. */
export const importsOf = (run: CompileRun, dataset: DatasetName): string[] =>
  run.inputs.filter((input) => input.dataset === dataset).map(({ importId }) => importId);

/** Those of one year; the years before the catalogue's are history. */
export const importsOfYear = (run: CompileRun, dataset: DatasetName, year: number): string[] =>
  run.inputs.filter((input) => input.dataset === dataset && input.year === year).map(({ importId }) => importId);
