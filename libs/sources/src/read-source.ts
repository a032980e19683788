import { DomainError } from '@gongxu/domain';
import type { CodeLookup } from './code-lookup.js';
import type { CsvRecord } from './csv-scanner.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { planHeadings, type HeadingPlan } from './heading-plan.js';
import { readRecords } from './records.js';
import { rowReader, type RowReader } from './row-reader.js';
import type { Rejection } from './rules.js';
import type { SourceDefinition } from './source-definition.js';

export interface ReadContext {
  readonly fileName: string;
  readonly dataset: DatasetDefinition;
  readonly source?: SourceDefinition;
  /** The year the file is imported for. */
  readonly year: number;
  readonly codes: CodeLookup;
  /** What stands before the row number of every line, e.g. "411200\t<import>\t". */
  readonly linePrefix: string;
  /** Size of the file. */
  readonly bytes: number;
}

export interface Batch {
  /** Complete lines in PostgreSQL's COPY text format: prefix, row number, the columns of the dataset in order. */
  readonly copyLines: string;
  readonly accepted: number;
  /** Rows passed over on purpose: totals, groups, rows of blank cells. */
  readonly skipped: number;
  readonly rejected: readonly Rejection[];
  readonly bytesRead: number;
  /** In the first batch: headings no column of the dataset answers to. */
  readonly ignoredHeadings?: readonly string[];
}

/** Rounding of a publisher that states none, in the stored unit. */
const DEFAULT_ROUNDING = 0.5;

/**
 * File in, rows and rejected rows out, as a stream.
 * @param open gives the file's bytes from the beginning; called once for each pass
 * @throws DomainError UNREADABLE_FILE when the file as a whole cannot be read
 */
export async function* readSource(open: () => AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<Batch> {
  const { dataset, source, fileName, year, codes } = context;
  if (source && source.dataset !== dataset.name) {
    throw new DomainError('INVALID_SOURCE_DEFINITION', `source definition for ${fileName}: it is for ${source.dataset}, not ${dataset.name}`);
  }
  const headingRow = source?.headingRow ?? 1;
  let file: { plan: HeadingPlan; reader: RowReader } | undefined;
  let lineNumber = headingRow;
  for await (const { records, bytesRead } of readRecords(open, source, fileName, context.bytes)) {
    let rows = records;
    if (!file) {
      const at = records.findIndex(({ row }) => row >= headingRow);
      if (at === -1) continue;
      const plan = planHeadings(records[at]!.cells, dataset, source, fileName);
      file = { plan, reader: rowReader(dataset, plan, source, codes, { year, rounding: source?.rounding ?? DEFAULT_ROUNDING }) };
      rows = records.slice(at + 1);
      yield { ...EMPTY, bytesRead, ignoredHeadings: plan.ignoredHeadings };
    }
    const { plan, reader } = file;
    const rejected: Rejection[] = [];
    let [copyLines, accepted, skipped] = ['', 0, 0];
    for (const record of source?.explode ? exploded(rows, source.explode, plan) : rows) {
      const outcome = reader.read(record, rejected);
      if (outcome.kind === 'skipped') skipped += 1;
      if (outcome.kind !== 'accepted') continue;
      lineNumber = source?.explode ? lineNumber + 1 : record.row;
      copyLines += `${context.linePrefix}${lineNumber}\t${outcome.cells}\n`;
      accepted += 1;
    }
    yield { copyLines, accepted, skipped, rejected, bytesRead };
  }
  if (!file) throw new DomainError('UNREADABLE_FILE', `${fileName}: there is no row ${headingRow} with headings`);
}

const EMPTY: Omit<Batch, 'bytesRead'> = { copyLines: '', accepted: 0, skipped: 0, rejected: [] };

/** One record for each part of a cell; they keep the row of the sheet and get numbers of their own when stored. */
function* exploded(records: readonly CsvRecord[], explode: NonNullable<SourceDefinition['explode']>, plan: HeadingPlan): Generator<CsvRecord> {
  const index = plan.indexOf(explode.column);
  for (const record of records) {
    if (record.cells.length !== plan.width) {
      yield record;
      continue;
    }
    const parts = record.cells[index]!.split(explode.separator).slice(explode.skipFirst ? 1 : 0);
    for (const part of new Set(parts.map((text) => text.trim()).filter(Boolean))) {
      yield { ...record, cells: record.cells.map((cell, i) => (i === index ? part : cell)) };
    }
  }
}
