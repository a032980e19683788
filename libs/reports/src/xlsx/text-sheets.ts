import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { CHINESE_ORDINALS } from '../ordinals.js';
import type { Section } from '../section.js';
import { headerFooter, pageSetup } from './page.js';
import { linesOf, rowHeight } from './row-height.js';
import { STYLES } from './style.js';

const PAGE_WIDTH = 108;
const LINE_POINTS = 17;

interface Line {
  readonly text: string;
  readonly style: CellStyle;
  readonly height?: number;
}

/** What stands over every sheet of a workbook. */
export interface Frame {
  readonly title: string;
  readonly subtitle: string;
  /** Empty without one. */
  readonly notice: string;
}

export interface Cover {
  /** Under the title: by which policy, beside which edition. */
  readonly facts: readonly string[];
  readonly contentHash: string;
}

/** 封面 */
export const coverSheet = (frame: Frame, { facts, contentHash }: Cover): WriteSheet =>
  textSheet(frame, '封面', [
    { text: frame.notice === '' ? '' : `【${frame.notice}】`, style: STYLES.coverNotice, height: 60 },
    { text: frame.title, style: STYLES.coverTitle, height: 140 },
    { text: frame.subtitle, style: STYLES.coverFact, height: 36 },
    ...facts.map((text, place) => ({ text, style: STYLES.coverFact, height: place === 0 ? 60 : 36 })),
    { text: `SHA-256 ${contentHash}`, style: STYLES.coverHash, height: 50 },
  ]);

/** 说明 */
export const aboutSheet = (frame: Frame, sections: readonly Section[]): WriteSheet =>
  textSheet(frame, '说明', [
    { text: '编制说明', style: STYLES.title, height: 34 },
    { text: frame.notice, style: STYLES.notice, height: frame.notice === '' ? 6 : 20 },
    ...sections.flatMap(({ heading, paragraphs }, index) => [
      { text: `${CHINESE_ORDINALS[index]}、${heading}`, style: STYLES.sectionHeading, height: 26 },
      ...paragraphs.map((text) => ({ text: `　　${text}`, style: STYLES.paragraph, height: heightOf(text) })),
    ]),
  ]);

/** The text is larger than the face that columns are measured in. */
const heightOf = (text: string): number => rowHeight(linesOf(`　　${text}`, PAGE_WIDTH * 0.87), LINE_POINTS);

function textSheet({ title, notice }: Frame, name: string, lines: readonly Line[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(
    lines.map(({ text, style }, row) => [`${row},0`, { value: text, type: 'string', style }]),
  );
  return {
    name,
    columns: [{ width: PAGE_WIDTH }],
    rows: lines.map(() => []),
    cells,
    rowDefs: new Map(lines.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { height }]]))),
    pageSetup: pageSetup(),
    headerFooter: headerFooter(title, notice),
    view: { showGridLines: false },
  };
}
