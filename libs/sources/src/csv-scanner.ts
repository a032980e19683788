import { UnreadableFileError } from './unreadable-file-error.js';

/** One record: its cells, and whether a quotation mark stood where none may stand. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
  readonly badQuote: boolean;
  /** Cells left out at the end are empty, as in a workbook. */
  readonly mayEndEarly?: true;
}

export type TakeRecord = (record: CsvRecord) => void;

/** Longest record in characters; a longer one is a quote that is never closed. */
const MAX_RECORD = 4 * 1024 * 1024;

/**
 * Strict RFC 4180, fed in pieces of any size. Rows are counted as a spreadsheet shows them: blank lines count, line breaks
 * inside quotes do not. A library that is strict is too slow here by a factor of three, one that is fast does not tell of
 * ragged rows or open quotes; a spec holds this one against csv-parse.
 */
export class CsvScanner {
  private rest = '';
  private row = 0;

  constructor(
    private readonly fileName: string,
    private readonly delimiter: string,
    private readonly newline: '\n' | '\r',
  ) {}

  /** Hands on every record that is complete by now. */
  push(text: string, take: TakeRecord): void {
    const all = this.rest === '' ? text : this.rest + text;
    let position = 0;
    let quote = all.indexOf('"');
    for (;;) {
      const end = all.indexOf(this.newline, position);
      if (end === -1) break;
      if (quote !== -1 && quote < position) quote = all.indexOf('"', position);
      if (quote === -1 || quote > end) {
        this.plain(all, position, end, take);
        position = end + 1;
        continue;
      }
      const next = this.quoted(all, position, take);
      if (next === undefined) break;
      position = next;
    }
    this.rest = all.slice(position);
    if (this.rest.length > MAX_RECORD) throw this.openQuote();
  }

  /** The last record, when the file does not end with a line break. */
  end(take: TakeRecord): void {
    if (this.rest === '') return;
    this.push(this.newline, take);
    if (this.rest !== '') throw this.openQuote();
  }

  /** A line without quotes; cut by hand because that takes two thirds of the time of `slice` and `split`. */
  private plain(all: string, start: number, end: number, take: TakeRecord): void {
    this.row += 1;
    const last = end > start && all.charCodeAt(end - 1) === 13 ? end - 1 : end;
    if (last === start) return;
    const cells: string[] = [];
    let position = start;
    for (;;) {
      const next = all.indexOf(this.delimiter, position);
      if (next === -1 || next >= last) break;
      cells.push(all.slice(position, next));
      position = next + 1;
    }
    cells.push(all.slice(position, last));
    take({ row: this.row, cells, badQuote: false });
  }

  /** Reads one record with quotes from `start`; gives where the next one begins, or undefined when it is not complete. */
  private quoted(all: string, start: number, take: TakeRecord): number | undefined {
    const cells: string[] = [];
    let position = start;
    for (;;) {
      if (all[position] === '"') {
        const close = closingQuote(all, position + 1);
        if (close === undefined) return undefined;
        cells.push(all.slice(position + 1, close).replaceAll('""', '"'));
        position = close + 1;
      } else {
        const cell = this.plainCell(all, position);
        if (cell === undefined) return undefined;
        if (cell.includes('"')) return this.broken(all, start, take);
        cells.push(cell);
        position += cell.length;
      }
      if (all[position] === this.delimiter) {
        position += 1;
        continue;
      }
      if (all[position] === '\r' && this.newline === '\n') {
        if (position + 1 >= all.length) return undefined;
        if (all[position + 1] === '\n') position += 1;
      }
      if (all[position] !== this.newline) return this.broken(all, start, take);
      this.row += 1;
      take({ row: this.row, cells, badQuote: false });
      return position + 1;
    }
  }

  /** A record with a misplaced quote ends with its line: a stray quote must not swallow the rows behind it. */
  private broken(all: string, start: number, take: TakeRecord): number {
    const end = all.indexOf(this.newline, start);
    this.row += 1;
    take({ row: this.row, cells: this.lineOf(all, start, end).split(this.delimiter), badQuote: true });
    return end + 1;
  }

  /** Up to the next delimiter or line break; undefined when neither has come yet. */
  private plainCell(all: string, start: number): string | undefined {
    const end = all.indexOf(this.newline, start);
    if (end === -1) return undefined;
    const delimiter = all.indexOf(this.delimiter, start);
    return delimiter !== -1 && delimiter < end ? all.slice(start, delimiter) : this.lineOf(all, start, end);
  }

  private lineOf(all: string, start: number, end: number): string {
    return all.slice(start, end > start && all.charCodeAt(end - 1) === 13 ? end - 1 : end);
  }

  private openQuote(): UnreadableFileError {
    return new UnreadableFileError(this.fileName, `a quotation mark opened in row ${this.row + 1} is never closed`);
  }
}

/** The quote that closes a cell; doubled ones stand for themselves. Undefined while that cannot be known yet. */
function closingQuote(text: string, start: number): number | undefined {
  let position = text.indexOf('"', start);
  while (position !== -1 && text[position + 1] === '"') position = text.indexOf('"', position + 2);
  return position === -1 || position + 1 >= text.length ? undefined : position;
}
