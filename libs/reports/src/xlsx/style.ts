import type { CellStyle } from 'hucre/xlsx';

type FontStyle = NonNullable<CellStyle['font']>;

/** GB 2312: a machine without the named face takes another Chinese one. */
const CHINESE = 134;
const NOTICE_RED = 'C00000';

const font = (name: string, size: number, more: Partial<FontStyle> = {}): FontStyle => ({
  name,
  size,
  charset: CHINESE,
  ...more,
});
/** 黑体 for headings, 仿宋 for text, as official documents have it. */
export const HEADING_FACE = '黑体';
export const BODY_FACE = '仿宋';

const line = { style: 'thin', color: { rgb: '808080' } } as const;
const grid = { top: line, bottom: line, left: line, right: line };

export const STYLES = {
  coverTitle: { font: font(HEADING_FACE, 30), alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  coverFact: { font: font(BODY_FACE, 16), alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  coverNotice: {
    font: font(HEADING_FACE, 18, { color: { rgb: NOTICE_RED } }),
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  coverHash: {
    font: font('Consolas', 9, { color: { rgb: '606060' } }),
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  title: { font: font(HEADING_FACE, 18), alignment: { horizontal: 'center', vertical: 'center' } },
  subtitle: { font: font(BODY_FACE, 11), alignment: { horizontal: 'center', vertical: 'center' } },
  notice: {
    font: font(HEADING_FACE, 11, { color: { rgb: NOTICE_RED } }),
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  sectionHeading: { font: font(HEADING_FACE, 14), alignment: { vertical: 'center' } },
  paragraph: { font: font(BODY_FACE, 12), alignment: { vertical: 'top', wrapText: true } },
  heading: {
    font: font(HEADING_FACE, 10.5),
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
    border: grid,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  text: { font: font(BODY_FACE, 10.5), border: grid, alignment: { vertical: 'center', wrapText: true } },
  word: {
    font: font(BODY_FACE, 10.5),
    border: grid,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  number: { font: font(BODY_FACE, 10.5), border: grid, alignment: { horizontal: 'right', vertical: 'center' } },
  /** The symbol in the place of a figure. */
  symbol: {
    font: font(BODY_FACE, 10.5, { color: { rgb: '808080' } }),
    border: grid,
    alignment: { horizontal: 'right', vertical: 'center' },
  },
  link: {
    font: font(BODY_FACE, 12, { color: { rgb: '0B5394' }, underline: true }),
    border: grid,
    alignment: { vertical: 'center' },
  },
} as const satisfies Readonly<Record<string, CellStyle>>;
