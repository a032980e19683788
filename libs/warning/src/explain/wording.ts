import type { Action } from '../action.js';
import type { Comparison } from '../ladder/ladder.js';
import type { Measure } from '../ladder/provision-history.js';
import type { SignalColour } from '../signal-colour.js';

export interface Wording {
  readonly zh: string;
  readonly en: string;
}

export const COLOUR_WORDS: Readonly<Record<SignalColour, Wording>> = {
  none: { zh: '无预警', en: 'no signal' },
  green: { zh: '绿色（急需）', en: 'green (too few)' },
  yellow: { zh: '黄色预警', en: 'yellow' },
  red: { zh: '红色预警', en: 'red' },
  undetermined: { zh: '无法判定', en: 'undetermined' },
};

export const ACTION_WORDS: Readonly<Record<Action, Wording>> = {
  none: { zh: '不采取措施', en: 'no action' },
  warn: { zh: '预警', en: 'warn' },
  cut: { zh: '调减计划', en: 'cut the plan' },
  'alternate-year': { zh: '隔年招生', en: 'intake in alternate years' },
  suspend: { zh: '停招', en: 'suspend the intake' },
  revoke: { zh: '撤销', en: 'revoke' },
};

export const MEASURE_WORDS: Readonly<Record<Measure, Wording>> = {
  placement_rate: { zh: '落实率', en: 'placement rate' },
  matched_rate: { zh: '对口率', en: 'matched rate' },
  relative_start_wage: { zh: '相对起薪', en: 'relative start wage' },
  satisfaction: { zh: '满意度', en: 'satisfaction' },
  first_choice_rate: { zh: '第一志愿录取率', en: 'first-choice rate' },
  registration_rate: { zh: '报到率', en: 'registration rate' },
  student_teacher_ratio: { zh: '生师比', en: 'student–teacher ratio' },
  dual_qualified_share: { zh: '双师型教师占比', en: 'share of dual-qualified teachers' },
  provision_count: { zh: '布点数', en: 'number of provisions' },
  intake: { zh: '招生人数', en: 'intake' },
};

export const COMPARISON_WORDS: Readonly<Record<Comparison, Wording>> = {
  below: { zh: '低于', en: 'below' },
  at_most: { zh: '不高于', en: 'at most' },
  above: { zh: '高于', en: 'above' },
  at_least: { zh: '不低于', en: 'at least' },
};

const COUNTED: ReadonlySet<Measure> = new Set(['student_teacher_ratio', 'provision_count', 'intake']);

/** 0.6 is 60 % of a share; a ratio or a count stays as it is. */
export const measureText = (measure: Measure, value: number): string =>
  COUNTED.has(measure) ? String(Number(value.toFixed(1))) : percentText(value);

export const percentText = (share: number): string => `${Number((100 * share).toFixed(1))}%`;
export const personsText = (persons: number): string => String(Math.round(persons));
