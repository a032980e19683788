import { listOf, SIGNAL_LISTS, type SignalList, type SignalReport } from '@gongxu/warning';
import { NUMBER_FORMS } from '../fields/number-form.js';
import type { Shown } from '../not-shown.js';
import { circulatedWorkbook, type Table } from '../xlsx/circulated-workbook.js';
import { sourceTable } from '../xlsx/source-table.js';
import { aboutSignals } from './about-signals.js';
import { publishedLines } from './published-lines.js';
import { ladderTable, verdictTable } from './ladder-tables.js';
import { basisTable } from './signal-basis.js';
import {
  PROGRAMME_COLUMNS,
  PROVISION_COLUMNS,
  PUBLIC_COLUMNS,
  signalHeading,
  type ShownLine,
  type SignalColumn,
} from './signal-columns.js';
import type { SignalAudience } from './signal-audience.js';
import { LIST_NAMES, listTitle, signalSubtitle, signalTitle } from './signal-titles.js';

/** The signals as a workbook for circulation; for publication only the lists that are released. */
export function signalsXlsx(report: SignalReport, audience: SignalAudience): Promise<Uint8Array> {
  const isPublic = audience === 'publication';
  return circulatedWorkbook({
    frame: { title: signalTitle(report), subtitle: signalSubtitle(report), notice: report.notices.join('；') },
    cover: {
      facts: [isPublic ? '公开发布' : '内部使用', `${report.year} 年度`, `发出时间：${report.issuedAt.slice(0, 10)}`],
      contentHash: report.contentHash,
    },
    sections: aboutSignals(report, isPublic),
    explains: '范围、预警含义、发布与使用限制',
    tables: isPublic ? publicTables(report) : allTables(report),
    day: new Date(report.issuedAt),
  });
}

const publicTables = (report: SignalReport): readonly Table[] => [
  ...SIGNAL_LISTS.filter((list) => report.releases[list]).map((list) =>
    listTable(report, publishedLines(report), list, PUBLIC_COLUMNS),
  ),
  ladderTable(report),
  sourceTable(report),
];

const allTables = (report: SignalReport): readonly Table[] => [
  ...SIGNAL_LISTS.map((list) => listTable(report, report.programmes, list, PROGRAMME_COLUMNS)),
  lineTable(
    '全部专业',
    signalTitle(report),
    '全部专业的预警，含无预警与无法判定',
    PROGRAMME_COLUMNS,
    report.programmes,
  ),
  lineTable(
    '专业点',
    '各专业点预警与措施',
    '每所院校每个专业的预警、措施与计划上限',
    PROVISION_COLUMNS,
    report.provisions,
  ),
  verdictTable(report),
  basisTable(report),
  ladderTable(report),
  sourceTable(report),
];

const listTable = (
  report: SignalReport,
  lines: readonly ShownLine[],
  list: SignalList,
  columns: readonly SignalColumn[],
): Table =>
  lineTable(
    LIST_NAMES[list],
    listTitle(report, LIST_NAMES[list]),
    list === 'urgent' ? '毕业生过少的专业，最可能者在前' : '毕业生过多的专业，红色在前',
    columns,
    listOf(lines, list),
  );

const lineTable = (
  name: string,
  title: string,
  about: string,
  columns: readonly SignalColumn[],
  lines: readonly ShownLine[],
): Table => ({
  name,
  title,
  about,
  columns: [
    { heading: '序号', width: 6, format: '0' },
    ...columns.map((column) => ({
      heading: signalHeading(column, '\n'),
      width: column.width,
      format: column.form === null ? null : NUMBER_FORMS[column.form].format,
    })),
  ],
  rows: lines.map((line, place): Shown[] => [place + 1, ...columns.map(({ value }) => value(line))]),
  frozenColumns: columns.findIndex(({ zh }) => zh === '专业名称') + 2,
});
