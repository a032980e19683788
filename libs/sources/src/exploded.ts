import type { CsvRecord } from './csv-scanner.js';
import type { SourceDefinition } from './source-definition.js';

type Explode = NonNullable<SourceDefinition['explode']>;

/** One record for each different part of a cell; all keep the row of the sheet. */
export function exploded(record: CsvRecord, index: number, { separator, skipFirst }: Explode): CsvRecord[] {
  const parts = record.cells[index]!.split(separator).slice(skipFirst ? 1 : 0);
  const different = new Set(parts.map((part) => part.trim()).filter(Boolean));
  return [...different].map((part) => ({
    ...record,
    cells: record.cells.map((cell, i) => (i === index ? part : cell)),
  }));
}
