import { bytePieces } from './byte-pieces.js';
import { csvDialect } from './csv-dialect.js';
import { CsvScanner, type TakeRecord } from './csv-scanner.js';
import type { SourceDefinition } from './source-definition.js';
import { decodeText, detectEncoding } from './text-decoding.js';
import { UnreadableFileError } from './unreadable-file-error.js';
import { isOldWorkbook, isWorkbook, xlsxRecords } from './xlsx-records.js';

/** A heading row that is longer has a quotation mark nobody closed. */
const LONGEST_HEADING = 1 << 20;

/** The bytes of a file from the beginning; called again for each pass over it. */
export type OpenFile = () => AsyncIterable<Uint8Array>;

/** Hands the records of a file, whatever its format, to `take`, and gives the bytes read after every piece of it. */
export async function* readRecords(
  open: OpenFile,
  size: number,
  source: SourceDefinition | undefined,
  fileName: string,
  take: TakeRecord,
): AsyncGenerator<number> {
  const head = await firstPiece(open());
  if (!head) throw new UnreadableFileError(fileName, 'the file is empty');
  if (isOldWorkbook(head))
    throw new UnreadableFileError(fileName, 'an old workbook (.xls) or one with a password; save it as XLSX or CSV');
  if (isWorkbook(head)) {
    const bytes = await wholeFile(open(), size, fileName);
    for await (const _rows of xlsxRecords(bytes, source?.sheet, fileName, take)) yield bytes.length;
    return;
  }
  yield* textRecords(open, source, fileName, take);
}

async function* textRecords(
  open: OpenFile,
  source: SourceDefinition | undefined,
  fileName: string,
  take: TakeRecord,
): AsyncGenerator<number> {
  const encoding = source?.encoding ?? (await detectEncoding(open()));
  let scanner: CsvScanner | undefined;
  let held = '';
  let bytesRead = 0;
  for await (const { text, bytes } of decodeText(open, encoding, fileName)) {
    bytesRead = bytes;
    if (scanner) scanner.push(text, take);
    else {
      held += text;
      scanner = scannerFor(held, source, fileName, held.length > LONGEST_HEADING);
      scanner?.push(held, take);
    }
    yield bytesRead;
  }
  if (!scanner) {
    scanner = scannerFor(held, source, fileName, true)!;
    scanner.push(held, take);
  }
  scanner.end(take);
  yield bytesRead;
}

/** Undefined while the heading row is not complete and more may come. */
function scannerFor(
  text: string,
  source: SourceDefinition | undefined,
  fileName: string,
  isAll: boolean,
): CsvScanner | undefined {
  const headingRow = source?.headingRow ?? 1;
  const dialect = csvDialect(text, headingRow) ?? (isAll ? csvDialect(`${text}\n`, headingRow) : undefined);
  if (!dialect && !isAll) return undefined;
  return new CsvScanner(fileName, source?.delimiter ?? dialect?.delimiter ?? ',', dialect?.newline ?? '\n');
}

async function firstPiece(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  for await (const piece of bytePieces(chunks)) return piece;
  return undefined;
}

/** A workbook's directory stands at its end: it is held in memory as a whole. */
async function wholeFile(chunks: AsyncIterable<Uint8Array>, size: number, fileName: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const chunk of chunks) {
    if (at + chunk.length > size)
      throw new UnreadableFileError(fileName, `the file is longer than the ${size} bytes announced`);
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.subarray(0, at);
}
