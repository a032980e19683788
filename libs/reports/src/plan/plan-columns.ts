import { CONSTRAINT_NAMES, type PlanReport, type PlanReportGap, type PlanReportLine } from '@gongxu/adjustment';
import type { Shown } from '../not-shown.js';

/** A column of a table of a plan. */
export interface PlanColumn<Row> {
  readonly zh: string;
  readonly width: number;
  /** Number format; null for texts. */
  readonly format: string | null;
  readonly value: (row: Row) => Shown;
}

export const PLAN_KIND_WORDS: Readonly<Record<PlanReportLine['kind'], string>> = {
  raised: '增招',
  cut: '减招',
  closed: '当年不招',
  opened: '新开招',
  kept: '维持',
};

/** One row a provision. */
export const LINE_COLUMNS: readonly PlanColumn<PlanReportLine>[] = [
  { zh: '院校代码', width: 14, format: null, value: ({ institution }) => institution },
  { zh: '院校名称', width: 26, format: null, value: ({ institution, institutionZh }) => institutionZh ?? institution },
  { zh: '专业代码', width: 10, format: null, value: ({ programme }) => programme },
  { zh: '专业名称', width: 22, format: null, value: ({ programme, programmeZh }) => programmeZh ?? programme },
  { zh: '层次', width: 10, format: null, value: ({ level }) => level },
  { zh: '所在地', width: 12, format: null, value: ({ area, areaZh }) => areaZh ?? area },
  { zh: '上年计划（人）', width: 9, format: '0', value: ({ currentIntake }) => currentIntake },
  { zh: '建议计划（人）', width: 9, format: '0', value: ({ intake }) => intake },
  { zh: '上年班数', width: 7, format: '0', value: ({ currentClasses }) => currentClasses },
  { zh: '建议班数', width: 7, format: '0', value: ({ classes }) => classes },
  { zh: '调整', width: 10, format: null, value: ({ kind }) => PLAN_KIND_WORDS[kind] },
  { zh: '起约束作用的规则', width: 22, format: null, value: bindingOf },
  { zh: '减招风险', width: 40, format: null, value: cobwebsOf },
  { zh: '理由', width: 70, format: null, value: ({ explanation }) => explanation?.zh ?? 'x' },
];

/** One row an occupation and year. */
export const GAP_COLUMNS: readonly PlanColumn<PlanReportGap>[] = [
  { zh: '职业代码', width: 13, format: null, value: ({ occupation }) => occupation },
  { zh: '职业名称', width: 30, format: null, value: ({ occupation, occupationZh }) => occupationZh ?? occupation },
  { zh: '年份', width: 8, format: '0', value: ({ year }) => year },
  { zh: '需求（人）', width: 12, format: '0.0', value: ({ demand }) => demand },
  { zh: '缺口：按上年计划（人）', width: 14, format: '0.0', value: ({ before }) => before },
  { zh: '缺口：按建议计划（人）', width: 14, format: '0.0', value: ({ after }) => after },
  { zh: '缺口变化（人）', width: 12, format: '0.0', value: ({ before, after }) => after - before },
];

/** Shortages the cut is part of, in words. */
function cobwebsOf({ explanation }: PlanReportLine): string {
  const words = (explanation?.cobwebs ?? []).map(({ zh }) => zh);
  return words.length === 0 ? '—' : words.join('；');
}

function bindingOf({ explanation }: PlanReportLine): string {
  const names = (explanation?.binding ?? []).map(({ constraint, direction }) => {
    return `${CONSTRAINT_NAMES[constraint.kind].zh}（不能再${direction === 'up' ? '增' : '减'}）`;
  });
  return names.length === 0 ? '—' : [...new Set(names)].join('、');
}

export const planTitle = ({ region, regionZh, year }: PlanReport): string =>
  `${regionZh ?? region}${year}年专业招生计划调整方案`;

/** 三门峡市2026年专业招生计划调整方案-第1稿.xlsx */
export const planFileName = (report: PlanReport, format: 'csv' | 'xlsx'): string =>
  `${planTitle(report).replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}-第${report.number}稿.${format}`;
