import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'; // prettier-ignore
import { RUN } from './official-style.js';

export interface DocumentColumn {
  readonly heading: string;
  /** In millimetres. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

const TWENTIETHS_A_MILLIMETRE = 56.69;
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** A table whose headings come again on every page and whose rows are never broken over two. */
export function officialTable(columns: readonly DocumentColumn[], rows: readonly (readonly string[])[]): Table {
  const widths = columns.map(({ width }) => Math.round(width * TWENTIETHS_A_MILLIMETRE));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    borders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, index) => cell(heading, 'center', widths[index]!, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align }, index) => cell(cells[index]!, align, widths[index]!, false)),
          }),
      ),
    ],
  });
}

const cell = (text: string, align: DocumentColumn['align'], width: number, isHeading: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    ...(isHeading ? { shading: { fill: 'E8EEF5' } } : {}),
    children: [
      new Paragraph({
        alignment: ALIGN[align],
        spacing: { line: 260 },
        children: [new TextRun({ ...(isHeading ? RUN.CELL_HEADING : RUN.CELL), text })],
      }),
    ],
  });
