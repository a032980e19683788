import type { CompileRun } from '@gongxu/data-access';
import type { DatasetName } from '@gongxu/domain';

/** The files of a dataset that the run counts, in the order that was pinned. */
export const importsOf = (run: CompileRun, dataset: DatasetName): string[] =>
  run.inputs.filter((input) => input.dataset === dataset).map(({ importId }) => importId);
