import Table from 'cli-table3';
import type { LineTrace } from '../commands/trace.js';

/** The trace as a person reads it: the line, its indicators, its files, its rows. */
export function printTrace({ edition, entry, formulas, programmes, files, rows }: LineTrace): void {
  console.log(
    `\n${edition.region} ${edition.year} · edition ${edition.number} · ${edition.contentHash.slice(0, 12)}…\n` +
      `${entry.occupation} ${entry.nameZh ?? entry.nameEn ?? ''} · rank ${entry.rank} · ${entry.rating}` +
      ` · 需求 ${shown(entry.demand)} 供给 ${shown(entry.supply)} 缺口 ${shown(entry.gap)}`,
  );
  print(
    ['indicator', 'value', 'n', 'points', 'formula', 'datasets'],
    entry.indicators.map(({ id, value, n, reason, points, datasets }) => [
      id, value ?? `x (${reason})`, n ?? '', points ?? '', `v${formulas[id] ?? '?'}`, datasets.join(' '),
    ]), // prettier-ignore
  );
  if (programmes.length > 0)
    console.log(`programmes: ${programmes.map(({ programme, weight }) => `${programme} × ${weight}`).join(', ')}`);
  print(
    ['dataset', 'file', 'sender', 'imported', 'status', 'counted', 'left out'],
    files.map(({ dataset, fileName, sender, importedAt, status, rows: counts }) => [
      dataset, fileName, sender, importedAt.toISOString(), status,
      counts.find(({ leftOut }) => leftOut === null)?.rows ?? 0,
      counts.flatMap(({ leftOut, rows: n }) => (leftOut === null ? [] : [`${leftOut} ${n}`])).join(' '),
    ]), // prettier-ignore
  );
  const fileOf = new Map(files.map(({ importId, fileName }) => [importId, fileName]));
  print(
    ['file', 'row', 'counted', 'cells'],
    rows.map(({ importId, rowNumber, leftOut, repeats, cells }) => [
      fileOf.get(importId) ?? importId,
      rowNumber,
      leftOut === null ? 'yes' : `${leftOut}${repeats ? ` of row ${repeats.rowNumber}` : ''}`,
      Object.entries(cells).flatMap(([column, value]) => (value === null ? [] : [`${column}=${value}`])).join(' ').slice(0, 110),
    ]), // prettier-ignore
  );
}

function print(head: string[], rows: (string | number)[][]): void {
  const table = new Table({ head, style: { head: [], border: [] } });
  table.push(...rows);
  console.log(table.toString());
}

const shown = (value: number | null): string => (value === null ? 'x' : String(Math.round(value)));
