/** CSV text of rows (RFC 4180, \n), in pieces of some tens of kilobytes; the first is the heading. */
export function* csvLines(headings: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  let piece = line(headings);
  for (const row of rows) {
    piece += line(row);
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

const PIECE = 65_536;

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
