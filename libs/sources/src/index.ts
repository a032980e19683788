export type { CodeLookup } from './code-lookup.js';
export type { ColumnDefinition, ColumnType, DatasetDefinition, RowRule } from './dataset-definition.js';
export { DATASET_DEFINITIONS } from './datasets.js';
export { explainRejection } from './explain-rejection.js';
export { acceptableFileName } from './file-name.js';
export { readSource, type Batch, type ReadContext } from './read-source.js';
export { RULES, type Rejection, type RuleName } from './rules.js';
export { parseSourceDefinition, sourceDefinitionSchema, type SourceDefinition } from './source-definition.js';
export { UnreadableFileError } from './unreadable-file-error.js';
