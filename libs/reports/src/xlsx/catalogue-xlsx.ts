import { YEARS_AHEAD } from '@gongxu/labour-market';
import { aboutOf } from '../about.js';
import { columnsOf } from '../fields/columns-of.js';
import { type Column, headingOf, type Place } from '../fields/column.js';
import { dictionaryRows } from '../fields/dictionary-rows.js';
import type { Shown } from '../not-shown.js';
import type { Report, ReportedEntry } from '../report.js';
import { noticeOf, regionName, subtitleOf, titleOf } from '../titles.js';
import { adjustmentTable } from './adjustment-table.js';
import { agreementTable } from './agreement-table.js';
import { areaTable } from './area-table.js';
import { circulatedWorkbook, type Table } from './circulated-workbook.js';
import { programmeTable } from './programme-table.js';
import { sourceTable } from './source-table.js';

/** The edition as a workbook for circulation: cover, explanation, contents, lists, indicators, sources, dictionary. */
export const catalogueXlsx = (report: Report): Promise<Uint8Array> =>
  circulatedWorkbook({
    frame: { title: titleOf(report), subtitle: subtitleOf(report), notice: noticeOf(report) },
    cover: {
      facts: [`编制方案：${report.policy.titleZh}`, regionName(report), `${report.year} 年度`],
      contentHash: report.contentHash,
    },
    sections: aboutOf(report),
    explains: '编制范围、方法、口径、评级与符号',
    tables: tablesOf(report),
    day: new Date(`${report.merge?.asOf ?? `${report.year}-12-31`}T00:00:00Z`),
  });

function tablesOf(report: Report): readonly Table[] {
  const columns = columnsOf(report);
  const { entries, year } = report;
  const list = within(columns, 'list');
  const title = titleOf(report);
  const ofRating = (rating: ReportedEntry['rating']): readonly ReportedEntry[] =>
    entries.filter((entry) => entry.rating === rating);
  const listed = entries.filter((entry) => entry.listed);
  return [
    occupationTable('紧缺目录', title, '列入目录的职业，最紧缺者在前', list, listed),
    occupationTable(
      '过剩目录',
      title.replace('紧缺', '过剩'),
      '评为过剩的职业，最过剩者在前',
      list,
      [...ofRating('surplus')].reverse(),
    ),
    occupationTable(
      '全部职业',
      `${regionName(report)}${year}年度全部职业供需与评级`,
      '有数据的全部职业，含平衡、未定',
      within(columns, 'list', 'all'),
      entries,
    ),
    occupationTable(
      '三年预测',
      `${regionName(report)}${year + 1}—${year + YEARS_AHEAD}年供需预测`,
      '其后三年的预测及 80% 区间',
      [...named(columns), ...under(columns, 'forecast')],
      entries,
    ),
    adjustmentTable(report),
    occupationTable(
      '方法对照',
      '各方法评级对照',
      '同一供需数据在各方法下的评级',
      [...named(columns), ...within(columns, 'list').filter(({ id }) => id === 'rating'), ...under(columns, 'ratings')],
      entries,
    ),
    occupationTable(
      '指标',
      '各职业指标',
      '每个职业的各项指标值',
      [...named(columns), ...under(columns, 'indicators')],
      entries,
    ),
    agreementTable(report),
    areaTable(report),
    programmeTable(entries.filter(({ listed, rating }) => listed || rating === 'surplus')),
    sourceTable(report),
    dictionaryTable(),
  ];
}

const within = (columns: readonly Column[], ...places: readonly Place[]): readonly Column[] =>
  columns.filter((column) => places.includes(column.in));

const under = (columns: readonly Column[], field: string): readonly Column[] =>
  columns.filter(({ id }) => id.startsWith(`${field}.`));

const named = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ id }) => ['rank', 'occupation', 'nameZh'].includes(id));

const occupationTable = (
  name: string,
  title: string,
  about: string,
  columns: readonly Column[],
  entries: readonly ReportedEntry[],
): Table => ({
  name,
  title,
  about,
  columns: columns.map((column) => ({ heading: headingOf(column, '\n'), width: column.width, format: column.format })),
  rows: entries.map((entry): Shown[] => columns.map(({ value }) => value(entry))),
  frozenColumns: columns.findIndex(({ id }) => id === 'nameZh') + 1,
});

const dictionaryTable = (): Table => ({
  name: '数据字典',
  title: '数据字典',
  about: '每个字段的名称、含义、单位、算法与来源',
  columns: [
    { heading: '字段', width: 34, format: null },
    { heading: '名称', width: 18, format: null },
    { heading: '英文名称', width: 24, format: null },
    { heading: '含义', width: 52, format: null },
    { heading: '单位', width: 9, format: null },
    { heading: '算法', width: 34, format: null },
    { heading: '来源数据集', width: 26, format: null },
  ],
  rows: dictionaryRows().map(({ path, zh, en, meaning, unit, formula, datasets }) => [
    path, zh, en, meaning, unit, formula, datasets,
  ]), // prettier-ignore
});
