import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvScanner, type CsvRecord } from './csv-scanner.js';

/** Scans a text in the pieces that `cuts` make of it. */
function scan(text: string, cuts: readonly number[] = [], delimiter = ',', newline: '\n' | '\r' = '\n'): CsvRecord[] {
  const scanner = new CsvScanner('a.csv', delimiter, newline);
  const records: CsvRecord[] = [];
  const places = [0, ...[...cuts].sort((a, b) => a - b), text.length];
  for (let i = 1; i < places.length; i++)
    scanner.push(text.slice(places[i - 1], places[i]), (record) => records.push(record));
  scanner.end((record) => records.push(record));
  return records;
}

const cellsOf = (records: readonly CsvRecord[]): (readonly string[])[] => records.map(({ cells }) => cells);
const cell = fc.oneof(
  fc.constantFrom('', 'a', '"', '""', ',', '\n', '\r\n', '\r', ' ', '岗', '𠮷', 'x"y'),
  fc.string({ maxLength: 6 }),
);
const lineEnd = fc.constantFrom('\n', '\r\n');
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** A well-formed file; cells of a row of one are never empty, or the row would be a blank line. */
const wellFormed = fc
  .record({ width: fc.integer({ min: 1, max: 4 }), lineEnd, endsOpen: fc.boolean() })
  .chain(({ width, ...rest }) =>
    fc.record({
      rows: fc.array(
        fc.array(width === 1 ? cell.filter((text) => text !== '') : cell, { minLength: width, maxLength: width }),
        { minLength: 1, maxLength: 6 },
      ),
      lineEnd: fc.constant(rest.lineEnd),
      endsOpen: fc.constant(rest.endsOpen),
    }),
  )
  .map(({ rows, lineEnd: end, endsOpen }) => ({
    rows,
    text: rows.map((row) => row.map(quoted).join(',')).join(end) + (endsOpen ? '' : end),
  }));

describe('the CSV scanner', () => {
  it('gives back the cells that were written, as csv-parse does, wherever the text is cut', () => {
    fc.assert(
      fc.property(wellFormed, fc.array(fc.nat(200), { maxLength: 5 }), ({ rows, text }, cuts) => {
        const records = scan(
          text,
          cuts.map((cut) => cut % (text.length + 1)),
        );
        expect(cellsOf(records)).toEqual(rows);
        expect(cellsOf(records)).toEqual(
          parse(text, { record_delimiter: ['\n', '\r\n'], relax_column_count: true, skip_empty_lines: true }),
        );
        expect(records.every(({ badQuote }) => !badQuote)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('tells of a misplaced quote exactly when csv-parse throws', () => {
    const anything = fc
      .array(fc.constantFrom('a', '"', ',', '\n', ' '), { maxLength: 14 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anything, (text) => {
        const refusedByPeer = fails(() => parse(text, { relax_column_count: true, skip_empty_lines: true }));
        const refused = fails(() => {
          if (scan(text).some(({ badQuote }) => badQuote)) throw new Error('quote');
        });
        expect(refused).toBe(refusedByPeer);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads the same whatever single place or pair of places the text is cut at', () => {
    const text = 'a,"b\r\n""c""",d\r\n\r\n"",x"y,\r\n"1""",2,"3"\r\n4,5,6';
    const whole = scan(text);
    for (let first = 0; first <= text.length; first++) {
      for (let second = first; second <= text.length; second++) expect(scan(text, [first, second])).toEqual(whole);
    }
  });

  it('counts rows as a spreadsheet does: blank lines count, line breaks in quotes do not', () => {
    expect(scan('a,b\n\n"1\n2",3\n4,5\n').map(({ row }) => row)).toEqual([1, 3, 4]);
  });

  it('reads files of old Macs', () => {
    expect(cellsOf(scan('a,b\r"1\r2",3\r', [], ',', '\r'))).toEqual([
      ['a', 'b'],
      ['1\r2', '3'],
    ]);
  });

  it('ends a record with a misplaced quote at its line, and loses none of the rows behind it', () => {
    const records = scan('a,b\n"1" x,2\n"3" y\n5,"6"\n');
    expect(records.map(({ cells, badQuote }) => [cells, badQuote])).toEqual([
      [['a', 'b'], false],
      [['"1" x', '2'], true],
      [['"3" y'], true],
      [['5', '6'], false],
    ]);
  });

  it('names the row of a quote that is never closed', () => {
    expect(() => scan('a,b\n1,2\n3,"4\n5,6\n')).toThrow('a.csv: a quotation mark opened in row 3 is never closed');
  });

  it('does not hold a whole file for a quote that is never closed', () => {
    const scanner = new CsvScanner('a.csv', ',', '\n');
    const megabyte = `"${'x,'.repeat(1 << 19)}`.replace(/(?<=.)"/g, '');
    expect(() => {
      for (let i = 0; i < 6; i++) scanner.push(i === 0 ? megabyte : megabyte.slice(1), () => undefined);
    }).toThrow('opened in row 1 is never closed');
  });
});

function fails(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}
