import { DomainError } from '@gongxu/domain';
import { streamXlsxRows } from 'hucre/xlsx';
import type { CsvRecord } from './csv-scanner.js';
import { inflatedSize } from './zip-directory.js';

/** Largest content a workbook may unpack to, and how much larger than itself a big one may be. */
const MAX_INFLATED = 1024 ** 3;
const MAX_RATIO = 200;
const BIG = 100 * 1024 ** 2;

/** The first four bytes of a ZIP file, which a workbook is. */
export const isWorkbook = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

/** Rows of a sheet as the texts a person sees; dates as 2026-03-05. Blank rows are left out but counted. */
export async function* xlsxRecords(bytes: Uint8Array, sheet: string | undefined, fileName: string): AsyncGenerator<CsvRecord[]> {
  const inflated = inflatedSize(bytes);
  if (inflated === undefined) throw unreadable(fileName, 'the workbook is damaged');
  if (inflated > MAX_INFLATED || (inflated > BIG && inflated > MAX_RATIO * bytes.length)) {
    throw unreadable(fileName, `the workbook unpacks to ${Math.round(inflated / 1024 ** 2)} MB, which is refused`);
  }
  let batch: CsvRecord[] = [];
  let width = 0;
  try {
    for await (const { index, values } of streamXlsxRows(bytes, sheet === undefined ? {} : { sheet })) {
      const texts = values.map(textOf);
      width = Math.max(width, batch.length === 0 && width === 0 ? lastFilled(texts) : 0);
      const cells = Array.from({ length: Math.max(width, lastFilled(texts)) }, (_, i) => texts[i] ?? '');
      if (cells.every((cell) => cell === '')) continue;
      batch.push({ row: index + 1, cells, badQuote: false });
      if (batch.length >= 2_000) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw unreadable(fileName, `the workbook cannot be read: ${(error as Error).message}`);
  }
  yield batch;
}

const unreadable = (fileName: string, message: string): DomainError => new DomainError('UNREADABLE_FILE', `${fileName}: ${message}`);

/** Trailing empty cells of a sheet mean nothing. */
const lastFilled = (texts: readonly string[]): number => texts.findLastIndex((text) => text !== '') + 1;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** 15 significant digits, as a spreadsheet shows and keeps them. */
const plainNumber = (value: number): string => {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(0) : text;
};
