import { CONSTRAINT_NAMES, type PlanReport } from '@gongxu/adjustment';
import { circulatedWorkbook, type Table } from '../xlsx/circulated-workbook.js';
import { aboutPlan } from './about-plan.js';
import { demandChange } from './scenario-range.js';
import { GAP_COLUMNS, LINE_COLUMNS, planTitle, type PlanColumn } from './plan-columns.js';

/** The plan as a workbook for circulation: cover, explanation, contents, lines, gaps, what more room would bring. */
export function planXlsx(report: PlanReport): Promise<Uint8Array> {
  const title = planTitle(report);
  const day = report.computedAt.slice(0, 10);
  const { lines, gaps } = report;
  const changed = lines.filter(({ kind }) => kind !== 'kept');
  return circulatedWorkbook({
    frame: { title, subtitle: `第 ${report.number} 稿　依据目录 ${report.edition}`, notice: report.notices.join('；') },
    cover: { facts: ['征求意见', `${report.year} 年秋季`, `计算时间：${day}`], contentHash: report.inputHash },
    sections: aboutPlan(report),
    explains: '方案概要、目标与最优性、需求的不确定性、依据、未能考虑的因素',
    tables: [
      tableOf('调整表', title, '拟调整的专业点', LINE_COLUMNS, changed, 2),
      tableOf('全部专业点', `${title}（全部专业点）`, '全部专业点的建议计划', LINE_COLUMNS, lines, 2),
      tableOf('职业缺口', '各职业供需缺口', '毕业当年的需求与缺口，按上年计划与建议计划', GAP_COLUMNS, gaps, 2),
      tableOf(
        '逐年缺口',
        '逐年供需缺口',
        '今后各年的需求与缺口，以后各年秋季照上年计划或照建议计划招生',
        GAP_COLUMNS,
        report.years,
        2,
      ),
      cobwebTable(report),
      valueTable(report),
      scenarioTable(report),
    ],
    day: new Date(report.computedAt),
  });
}

const tableOf = <Row>(
  name: string,
  title: string,
  about: string,
  columns: readonly PlanColumn<Row>[],
  rows: readonly Row[],
  frozenColumns: number,
): Table => ({
  name,
  title,
  about,
  columns: columns.map(({ zh, width, format }) => ({ heading: zh, width, format })),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
  frozenColumns,
});

/** 减招风险 */
const cobwebTable = ({ lines, gaps }: PlanReport): Table => {
  const names = new Map(gaps.map(({ occupation, occupationZh }) => [occupation, occupationZh ?? occupation]));
  const warnings = lines.flatMap((line) => (line.explanation?.cobwebs ?? []).map((cobweb) => ({ line, cobweb })));
  return {
    name: '减招风险',
    title: '减招风险（蛛网效应预警）',
    about: '本次减招加剧的毕业当年紧缺',
    columns: [
      { heading: '院校名称', width: 26, format: null },
      { heading: '专业名称', width: 22, format: null },
      { heading: '职业代码', width: 13, format: null },
      { heading: '职业名称', width: 26, format: null },
      { heading: '年份', width: 8, format: '0' },
      { heading: '少招（人）', width: 9, format: '0' },
      { heading: '少进入该职业（人）', width: 11, format: '0.0' },
      { heading: '缺口：按上年计划（人）', width: 14, format: '0.0' },
      { heading: '缺口：按建议计划（人）', width: 14, format: '0.0' },
      { heading: '紧缺的情景占比', width: 11, format: '0%' },
    ],
    rows: warnings
      .sort((a, b) => b.cobweb.persons - a.cobweb.persons)
      .map(({ line, cobweb }) => [
        line.institutionZh ?? line.institution,
        line.programmeZh ?? line.programme,
        cobweb.occupation,
        names.get(cobweb.occupation) ?? cobweb.occupation,
        cobweb.year,
        cobweb.cut,
        cobweb.persons,
        cobweb.shortageBefore,
        cobweb.shortageAfter,
        cobweb.probability ?? 'x',
      ]),
    frozenColumns: 2,
  };
};

/** 放宽约束的效益 */
const valueTable = ({ unitValues, lines }: PlanReport): Table => {
  const names = new Map(
    lines.map((line) => [
      `${line.institution}/${line.programme}`,
      `${line.institutionZh ?? line.institution} ${line.programmeZh ?? line.programme}`,
    ]),
  );
  const institutions = new Map(lines.map((line) => [line.institution, line.institutionZh ?? line.institution]));
  return {
    name: '放宽约束的效益',
    title: '放宽约束的效益',
    about: '起约束作用的规则放宽后目标值的下降：重新求解，或松弛问题的影子价格（非证明）',
    columns: [
      { heading: '规则', width: 22, format: null },
      { heading: '对象', width: 44, format: null },
      { heading: '放宽数量', width: 12, format: '0.##' },
      { heading: '目标值下降', width: 14, format: '0.00' },
      { heading: '至多', width: 12, format: '0.00' },
      { heading: '依据', width: 16, format: null },
    ],
    rows: unitValues.map(({ constraint: { kind, subject }, units, gain, atMost, source }) => [
      CONSTRAINT_NAMES[kind].zh,
      names.get(subject) ?? institutions.get(subject) ?? subject,
      units,
      gain,
      atMost ?? 'x',
      source === 're-solve' ? '重新求解' : '影子价格',
    ]),
  };
};

/** 情景与后悔值 */
const scenarioTable = ({ answer: { scenarios }, gaps }: PlanReport): Table => {
  const forecast = gaps.reduce((sum, { demand }) => sum + demand, 0);
  return {
    name: '情景与后悔值',
    title: '情景与后悔值',
    about: '抽取的需求情景下本方案的目标值，及专为该情景制定的方案能少的目标值',
    columns: [
      { heading: '情景', width: 8, format: null },
      { heading: '总需求（人）', width: 14, format: '0' },
      { heading: '与预测相比', width: 12, format: null },
      { heading: '目标值', width: 14, format: '0.0' },
      { heading: '后悔值', width: 12, format: '0.0' },
      { heading: '后悔值至多', width: 12, format: '0.0' },
    ],
    rows: scenarios.map((of) => [
      of.scenario,
      of.demand,
      demandChange(of, forecast),
      of.total,
      of.regret ?? 'x',
      of.regretAtMost ?? 'x',
    ]),
  };
};
