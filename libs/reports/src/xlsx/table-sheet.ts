import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Shown } from '../not-shown.js';
import { SYMBOLS } from '../not-shown.js';
import { headerFooter, pageSetup } from './page.js';
import { linesOf, rowHeight } from './row-height.js';
import { STYLES } from './style.js';

export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  /** Number format; null for texts. */
  readonly format: string | null;
}

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly notice: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Shown[])[];
  /** Columns that stay in view when the sheet is moved sideways. */
  readonly frozenColumns?: number;
}

const HEADING_ROW = 3;
const NARROW = 10;

/** Title, subtitle, notice, headings that stay in view, and the rows, ready to print. */
export function tableSheet({ name, title, subtitle, notice, columns, rows, frozenColumns }: TableSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: Shown, style: CellStyle): void => {
    cells.set(`${row},${column}`, { value, type: typeof value === 'number' ? 'number' : 'string', style });
  };
  [
    [title, STYLES.title],
    [subtitle, STYLES.subtitle],
    [notice, STYLES.notice],
  ].forEach(([text, style], row) => put(row, 0, text as string, style as CellStyle));
  columns.forEach(({ heading }, column) => put(HEADING_ROW, column, heading, STYLES.heading));
  rows.forEach((values, index) =>
    values.forEach((value, column) => put(HEADING_ROW + 1 + index, column, value, styleOf(value, columns[column]!))),
  );
  const lastRow = HEADING_ROW + rows.length;
  const lastColumn = columns.length - 1;
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: lastRow + 1 }, () => []),
    cells,
    merges: [0, 1, 2].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: lastColumn })),
    rowDefs: new Map([
      [0, { height: 30 }],
      [1, { height: 18 }],
      [2, { height: notice === '' ? 6 : 18 }],
      [
        HEADING_ROW,
        {
          height: rowHeight(
            mostLines(
              columns.map(({ heading }) => heading),
              columns,
            ),
          ),
        },
      ],
      ...rows.map((values, index): [number, { height: number }] => [
        HEADING_ROW + 1 + index,
        { height: rowHeight(mostLines(values, columns)) },
      ]),
    ]),
    freezePane: { rows: HEADING_ROW + 1, columns: frozenColumns ?? 0 },
    ...(rows.length > 0 ? { autoFilter: { range: `A${HEADING_ROW + 1}:${letters(lastColumn)}${lastRow + 1}` } } : {}),
    pageSetup: pageSetup(HEADING_ROW + 1),
    headerFooter: headerFooter(title, notice),
  };
}

const mostLines = (values: readonly Shown[], columns: readonly TableColumn[]): number =>
  Math.max(...values.map((value, column) => linesOf(String(value), columns[column]!.width)));

/** Short words stand in the middle of narrow columns. */
function styleOf(value: Shown, { format, width }: TableColumn): CellStyle {
  if (typeof value === 'number') return { ...STYLES.number, numFmt: format ?? 'General' };
  return format !== null && value in SYMBOLS ? STYLES.symbol : width <= NARROW ? STYLES.word : STYLES.text;
}

/** 0 is A, 26 is AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
