import { streamXlsxRows } from 'hucre/xlsx';
import type { TakeRecord } from './csv-scanner.js';
import { UnreadableFileError } from './unreadable-file-error.js';
import { keepsItsWord, zipEntries } from './zip-directory.js';

/** Largest content a workbook may unpack to, and how much larger than itself a big one may be, in bytes. */
const MAX_INFLATED = 1024 ** 3;
const MAX_RATIO = 200;
const BIG = 100 * 1024 ** 2;
/** The rows a sheet can have, times twenty columns. */
const MAX_CELLS = 1_048_576 * 20;
const ROWS_AT_ONCE = 2_000;

/** The first four bytes of a ZIP file, which a workbook is. */
export const isWorkbook = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

/** The first four bytes of what Excel wrote before 2007, and of a workbook with a password. */
export const isOldWorkbook = (head: Uint8Array): boolean =>
  head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0;

/**
 * Hands on the rows of a sheet as the texts a person sees; dates as 2026-03-05. A sheet has no ragged rows: empty cells
 * at a row's end are not in the file, so the reader fills rows up to the headings. Gives the rows handed on so far.
 */
export async function* xlsxRecords(
  bytes: Uint8Array,
  sheet: string | undefined,
  fileName: string,
  take: TakeRecord,
): AsyncGenerator<number> {
  await refuseBombs(bytes, fileName);
  let rows = 0;
  let cells = 0;
  let seen = false;
  const sheetRows = streamXlsxRows(bytes, sheet === undefined ? {} : { sheet });
  for (;;) {
    const next = await sheetRows.next().catch((error: unknown) => {
      throw new UnreadableFileError(
        fileName,
        `the workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    if (next.done) break;
    seen = true;
    const texts = next.value.values.map(textOf);
    cells += texts.length;
    if (cells > MAX_CELLS) throw new UnreadableFileError(fileName, `the sheet has more than ${MAX_CELLS} cells`);
    const filled = texts.slice(0, lastFilled(texts));
    if (filled.length > 0) take({ row: next.value.index + 1, cells: filled, badQuote: false, mayEndEarly: true });
    rows += 1;
    if (rows % ROWS_AT_ONCE === 0) yield rows;
  }
  if (!seen)
    throw new UnreadableFileError(
      fileName,
      sheet === undefined ? 'the first sheet is empty' : `there is no sheet "${sheet}", or it is empty`,
    );
  yield rows;
}

async function refuseBombs(bytes: Uint8Array, fileName: string): Promise<void> {
  const entries = zipEntries(bytes);
  if (!entries) throw new UnreadableFileError(fileName, 'the workbook is damaged: its directory cannot be read');
  const inflated = entries.reduce((sum, entry) => sum + entry.inflated, 0);
  if (inflated > MAX_INFLATED || (inflated > BIG && inflated > MAX_RATIO * bytes.length)) {
    throw new UnreadableFileError(
      fileName,
      `the workbook unpacks to ${Math.round(inflated / 1024 ** 2)} MB, which is refused`,
    );
  }
  for (const entry of entries) {
    const honest = await keepsItsWord(entry).catch(() => {
      throw new UnreadableFileError(fileName, 'the workbook is damaged: it cannot be unpacked');
    });
    if (!honest)
      throw new UnreadableFileError(fileName, 'the workbook unpacks to more than it declares, which is refused');
  }
}

const lastFilled = (texts: readonly string[]): number => texts.findLastIndex((text) => text !== '') + 1;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return JSON.stringify(value);
}

/** 15 significant digits, as a spreadsheet shows and keeps them, and never 1e-7. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, '') : value.toFixed(0);
}
