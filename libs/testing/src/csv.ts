/** A file of one dataset: the columns that any row has, in the order they first appear. */
export function csv(rows: readonly Readonly<Record<string, string | number | null | undefined>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => quoted(String(row[column] ?? ''))).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
