import { DomainError } from '@gongxu/domain';
import type { CodeLookup } from './code-lookup.js';
import type { CsvRecord } from './csv-scanner.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { exploded } from './exploded.js';
import { planHeadings, type HeadingPlan } from './heading-plan.js';
import { readRecords, type OpenFile } from './records.js';
import { rowReader, type RowReader } from './row-reader.js';
import type { Rejection } from './rules.js';
import type { SourceDefinition } from './source-definition.js';
import { UnreadableFileError } from './unreadable-file-error.js';

export interface ReadContext {
  readonly fileName: string;
  readonly dataset: DatasetDefinition;
  readonly source?: SourceDefinition;
  /** The year the file is imported for. */
  readonly year: number;
  readonly codes: CodeLookup;
  /** What stands before the row number of every line, e.g. "411200\t<import>\t". */
  readonly linePrefix: string;
  /** Size of the file, as `open` gives it. */
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
/** A batch is handed on when it has so many characters of lines, or so many faults. */
const BATCH_CHARACTERS = 1 << 18;
const BATCH_FAULTS = 1_000;

/**
 * File in, rows and rejected rows out, as a stream.
 * @param open gives the file's bytes from the beginning; called once for each pass
 * @throws DomainError UNREADABLE_FILE when the file as a whole cannot be read
 */
export async function* readSource(open: OpenFile, context: ReadContext): AsyncGenerator<Batch> {
  const { dataset, source, fileName } = context;
  if (source && source.dataset !== dataset.name) {
    throw new DomainError(
      'INVALID_SOURCE_DEFINITION',
      `source definition for ${fileName}: it is for ${source.dataset}, not ${dataset.name}`,
    );
  }
  const collector = new BatchCollector(context);
  let bytesRead = 0;
  for await (bytesRead of readRecords(open, context.bytes, source, fileName, (record) => collector.take(record))) {
    if (collector.isFull) yield collector.batch(bytesRead);
  }
  if (!collector.hasHeadings)
    throw new UnreadableFileError(fileName, `there is no row ${source?.headingRow ?? 1} with headings`);
  yield collector.batch(bytesRead);
}

/** Gathers what comes of the records until there is enough for a batch. */
class BatchCollector {
  private plan: HeadingPlan | undefined;
  private reader: RowReader | undefined;
  private readonly headingRow: number;
  /** The number a row is stored under: its row in the sheet, or a running one where one row becomes several. */
  private lineNumber: number;
  private copyLines = '';
  private accepted = 0;
  private skipped = 0;
  private rejected: Rejection[] = [];
  private isFirst = true;

  constructor(private readonly context: ReadContext) {
    this.headingRow = context.source?.headingRow ?? 1;
    this.lineNumber = this.headingRow;
  }

  get hasHeadings(): boolean {
    return this.plan !== undefined;
  }

  get isFull(): boolean {
    return (
      this.copyLines.length >= BATCH_CHARACTERS ||
      this.rejected.length >= BATCH_FAULTS ||
      (this.isFirst && this.hasHeadings)
    );
  }

  take(record: CsvRecord): void {
    if (!this.plan || !this.reader) {
      if (record.row >= this.headingRow) this.takeHeadings(record);
      return;
    }
    const { explode } = this.context.source ?? {};
    const row = record.mayEndEarly ? filledUp(record, this.plan.width) : record;
    if (!explode || row.badQuote || row.cells.length !== this.plan.width) return this.takeRow(row, this.reader);
    const parts = exploded(row, this.plan.indexOf(explode.column), explode);
    if (parts.length === 0) this.skipped += 1;
    for (const part of parts) this.takeRow(part, this.reader);
  }

  batch(bytesRead: number): Batch {
    const { copyLines, accepted, skipped, rejected } = this;
    const ignoredHeadings = this.isFirst ? this.plan!.ignoredHeadings : undefined;
    [this.copyLines, this.accepted, this.skipped, this.rejected, this.isFirst] = ['', 0, 0, [], false];
    return { copyLines, accepted, skipped, rejected, bytesRead, ...(ignoredHeadings ? { ignoredHeadings } : {}) };
  }

  private takeHeadings({ cells, badQuote }: CsvRecord): void {
    const { dataset, source, fileName, codes, year, linePrefix } = this.context;
    if (badQuote)
      throw new UnreadableFileError(fileName, 'a quotation mark stands in the heading row where none may stand');
    this.plan = planHeadings(cells, dataset, source, fileName);
    this.reader = rowReader(dataset, this.plan, source, codes, {
      year,
      linePrefix,
      rounding: source?.rounding ?? DEFAULT_ROUNDING,
    });
  }

  private takeRow(record: CsvRecord, reader: RowReader): void {
    const number = this.context.source?.explode ? this.lineNumber + 1 : record.row;
    const outcome = reader.read(record, number, this.rejected);
    if (outcome.kind === 'skipped') this.skipped += 1;
    if (outcome.kind !== 'accepted') return;
    this.lineNumber = number;
    this.copyLines += outcome.line;
    this.accepted += 1;
  }
}

/** A row of a workbook ends with its last filled cell. */
const filledUp = (record: CsvRecord, width: number): CsvRecord =>
  record.cells.length < width
    ? { ...record, cells: [...record.cells, ...new Array<string>(width - record.cells.length).fill('')] }
    : record;
