import { DomainError } from '@gongxu/domain';
import { CsvScanner, type CsvRecord } from './csv-scanner.js';
import type { SourceDefinition } from './source-definition.js';
import { decodeText, detectEncoding } from './text-decoding.js';
import { isWorkbook, xlsxRecords } from './xlsx-records.js';

export interface RecordBatch {
  readonly records: readonly CsvRecord[];
  readonly bytesRead: number;
}

/** The records of a file, whatever its format. `open` is called again for each pass over the file. */
export async function* readRecords(
  open: () => AsyncIterable<Uint8Array>,
  source: SourceDefinition | undefined,
  fileName: string,
  size: number,
): AsyncGenerator<RecordBatch> {
  const head = await firstChunk(open());
  if (!head) throw new DomainError('UNREADABLE_FILE', `${fileName}: the file is empty`);
  if (isWorkbook(head)) {
    const bytes = await wholeFile(open(), size);
    for await (const records of xlsxRecords(bytes, source?.sheet, fileName)) yield { records, bytesRead: size };
    return;
  }
  yield* textRecords(open, source, fileName);
}

async function* textRecords(
  open: () => AsyncIterable<Uint8Array>,
  source: SourceDefinition | undefined,
  fileName: string,
): AsyncGenerator<RecordBatch> {
  const encoding = source?.encoding ?? (await detectEncoding(open()));
  let scanner: CsvScanner | undefined;
  let held = '';
  let bytesRead = 0;
  for await (const { text, bytes } of decodeText(open(), encoding, fileName)) {
    bytesRead = bytes;
    held += text;
    // The first line tells the delimiter and the line break; until it is whole, the text is held.
    if (!scanner && !/[\r\n]./s.test(held)) continue;
    scanner ??= scannerFor(held, source, fileName);
    yield { records: scanner.push(held), bytesRead };
    held = '';
  }
  scanner ??= scannerFor(held, source, fileName);
  yield { records: [...scanner.push(held), ...scanner.end()], bytesRead };
}

function scannerFor(text: string, source: SourceDefinition | undefined, fileName: string): CsvScanner {
  const newline = text.includes('\n') ? '\n' : '\r';
  const headingRow = source?.headingRow ?? 1;
  const heading = text.split(newline, headingRow)[headingRow - 1] ?? '';
  return new CsvScanner(fileName, source?.delimiter ?? delimiterOf(heading), newline);
}

/** The commonest of the three outside quotes. */
function delimiterOf(heading: string): string {
  const plain = heading.replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: plain.split(delimiter).length - 1 }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

async function firstChunk(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  for await (const chunk of chunks) if (chunk.length > 0) return chunk;
  return undefined;
}

async function wholeFile(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
