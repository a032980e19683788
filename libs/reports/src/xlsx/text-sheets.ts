import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { aboutOf } from '../about.js';
import { CHINESE_ORDINALS } from '../ordinals.js';
import type { Report } from '../report.js';
import { noticeOf, regionName, subtitleOf, titleOf } from '../titles.js';
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

/** 封面 */
export function coverSheet(report: Report): WriteSheet {
  const notice = noticeOf(report);
  return textSheet(report, '封面', [
    { text: notice === '' ? '' : `【${notice}】`, style: STYLES.coverNotice, height: 60 },
    { text: titleOf(report), style: STYLES.coverTitle, height: 140 },
    { text: subtitleOf(report), style: STYLES.coverFact, height: 36 },
    { text: `编制方案：${report.policy.titleZh}`, style: STYLES.coverFact, height: 60 },
    { text: regionName(report), style: STYLES.coverFact, height: 36 },
    { text: `${report.year} 年度`, style: STYLES.coverFact, height: 36 },
    { text: `SHA-256 ${report.contentHash}`, style: STYLES.coverHash, height: 50 },
  ]);
}

/** 说明 */
export const aboutSheet = (report: Report): WriteSheet =>
  textSheet(report, '说明', [
    { text: '编制说明', style: STYLES.title, height: 34 },
    { text: noticeOf(report), style: STYLES.notice, height: noticeOf(report) === '' ? 6 : 20 },
    ...aboutOf(report).flatMap(({ heading, paragraphs }, index) => [
      { text: `${CHINESE_ORDINALS[index]}、${heading}`, style: STYLES.sectionHeading, height: 26 },
      ...paragraphs.map((text) => ({ text: `　　${text}`, style: STYLES.paragraph, height: heightOf(text) })),
    ]),
  ]);

/** The text is larger than the face that columns are measured in. */
const heightOf = (text: string): number => rowHeight(linesOf(`　　${text}`, PAGE_WIDTH * 0.87), LINE_POINTS);

function textSheet(report: Report, name: string, lines: readonly Line[]): WriteSheet {
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
    headerFooter: headerFooter(titleOf(report), noticeOf(report)),
    view: { showGridLines: false },
  };
}
