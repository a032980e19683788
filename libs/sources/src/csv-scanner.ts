import { DomainError } from '@gongxu/domain';

/** One record: its cells, and whether a quotation mark stood where none may stand. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
  readonly badQuote: boolean;
}

/** Longest record; a longer one is a quote that is never closed. */
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

  /** Complete records of what has come so far. */
  push(text: string): CsvRecord[] {
    const all = this.rest === '' ? text : this.rest + text;
    const records: CsvRecord[] = [];
    let position = 0;
    for (;;) {
      const end = all.indexOf(this.newline, position);
      if (end === -1) break;
      const line = all.slice(position, all.charCodeAt(end - 1) === 13 && end > position ? end - 1 : end);
      if (!line.includes('"')) {
        this.row += 1;
        if (line !== '') records.push({ row: this.row, cells: line.split(this.delimiter), badQuote: false });
        position = end + 1;
        continue;
      }
      const next = this.quoted(all, position, records);
      if (next === undefined) break;
      position = next;
    }
    this.rest = all.slice(position);
    if (this.rest.length > MAX_RECORD) throw this.openQuote();
    return records;
  }

  /** The last record, when the file does not end with a line break. */
  end(): CsvRecord[] {
    if (this.rest === '') return [];
    const records = this.push(this.newline);
    if (this.rest !== '') throw this.openQuote();
    return records;
  }

  /** Reads one record with quotes from `start`; gives where the next one begins, or undefined when it is not complete. */
  private quoted(all: string, start: number, records: CsvRecord[]): number | undefined {
    const cells: string[] = [];
    let position = start;
    let badQuote = false;
    for (;;) {
      if (all[position] === '"') {
        const close = closingQuote(all, position + 1);
        if (close === undefined || close + 1 >= all.length) return undefined;
        cells.push(all.slice(position + 1, close).replaceAll('""', '"'));
        position = close + 1;
        if (all[position] === '\r' && this.newline === '\n' && position + 1 >= all.length) return undefined;
      } else {
        const cell = this.plainCell(all, position);
        if (cell === undefined) return undefined;
        badQuote ||= cell.includes('"');
        cells.push(cell);
        position += cell.length;
      }
      if (all[position] === this.delimiter) {
        position += 1;
        continue;
      }
      if (all[position] === '\r' && all[position + 1] === '\n') position += 1;
      if (all[position] === this.newline) break;
      badQuote = true; // text after a closing quote: the rest of the line belongs to no cell
      const end = all.indexOf(this.newline, position);
      if (end === -1) return undefined;
      position = end;
      break;
    }
    this.row += 1;
    records.push({ row: this.row, cells, badQuote });
    return position + 1;
  }

  /** Up to the next delimiter or line break; undefined when neither has come yet. */
  private plainCell(all: string, start: number): string | undefined {
    const newline = all.indexOf(this.newline, start);
    if (newline === -1) return undefined;
    const delimiter = all.indexOf(this.delimiter, start);
    if (delimiter !== -1 && delimiter < newline) return all.slice(start, delimiter);
    return all.slice(start, all[newline - 1] === '\r' && newline > start ? newline - 1 : newline);
  }

  private openQuote(): DomainError {
    return new DomainError('UNREADABLE_FILE', `${this.fileName}: a quotation mark opened in row ${this.row + 1} is never closed`);
  }
}

/** The quote that closes a cell; doubled ones stand for themselves. Undefined when it has not come yet. */
function closingQuote(text: string, start: number): number | undefined {
  let position = text.indexOf('"', start);
  while (position !== -1 && text[position + 1] === '"') position = text.indexOf('"', position + 2);
  return position === -1 ? undefined : position;
}
