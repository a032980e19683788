import { SUPPRESSED, type DisclosedSignal, type Open } from '@gongxu/disclosure';
import { ACTION_WORDS, COLOUR_WORDS, type PersonsAhead, type SignalLine } from '@gongxu/warning';
import { headingOf } from '../fields/column.js';
import { NUMBER_FORMS, type NumberForm } from '../fields/number-form.js';
import { nameShown } from '../name-shown.js';
import type { Shown } from '../not-shown.js';

/** A line with every figure, or as it is published. */
export type ShownLine = DisclosedSignal<SignalLine>;

/** A column of a table with one row for each signal. */
export interface SignalColumn {
  readonly zh: string;
  readonly width: number;
  /** How its numbers read; null for texts. */
  readonly form: NumberForm | null;
  readonly value: (line: ShownLine) => Shown;
}

const text = (zh: string, width: number, value: SignalColumn['value']): SignalColumn => ({
  zh,
  width,
  form: null,
  value,
});
const figure = (
  zh: string,
  width: number,
  form: NumberForm,
  value: (line: ShownLine) => Open<number | null | undefined>,
): SignalColumn => ({ zh, width, form, value: (line) => value(line) ?? 'x' });

const CONFIDENCE_WORDS = { high: '高', medium: '中', low: '低' } as const;

const INSTITUTION: readonly SignalColumn[] = [
  text('院校代码', 13, ({ institution }) => (institution === '' ? 'z' : institution)),
  text('院校名称', 24, ({ institution, institutionZh, institutionEn }) =>
    institution === '' ? 'z' : nameShown({ nameZh: institutionZh, nameEn: institutionEn }, institution),
  ),
  text('所在地区', 9, ({ area }) => area),
];

const SUBJECT: readonly SignalColumn[] = [
  text('专业代码', 10, ({ programme }) => programme),
  text('专业名称', 22, ({ programme, programmeZh, programmeEn }) =>
    nameShown({ nameZh: programmeZh, nameEn: programmeEn }, programme),
  ),
  text('层次', 9, ({ level }) => level ?? 'x'),
  text('预警', 12, ({ colour }) => COLOUR_WORDS[colour].zh),
];

const MEASURES: readonly SignalColumn[] = [
  text('措施', 10, ({ action }) => ACTION_WORDS[action].zh),
  { ...figure('计划上限', 8, 'persons', ({ planCap }) => planCap), value: ({ planCap }) => planCap ?? 'z' },
];

const expected = (
  graduates: Open<PersonsAhead | null> | undefined,
  figure: 'mean' | 'lower' | 'upper',
): Open<number | null> => (graduates === SUPPRESSED ? SUPPRESSED : (graduates?.[figure] ?? null));

/** Of what is to come: no figure of one institution's graduates. */
const AHEAD: readonly SignalColumn[] = [
  figure('过剩概率', 8, 'share', ({ over }) => over),
  figure('不足概率', 8, 'share', ({ under }) => under),
  figure('毕业年份', 8, 'count', ({ outlook }) => outlook?.judgedIn),
  figure('毕业生预测', 9, 'persons', ({ outlook }) => expected(outlook?.graduates, 'mean')),
  figure('毕业生下限', 9, 'persons', ({ outlook }) => expected(outlook?.graduates, 'lower')),
  figure('毕业生上限', 9, 'persons', ({ outlook }) => expected(outlook?.graduates, 'upper')),
  figure('岗位预测', 9, 'persons', ({ outlook }) => outlook?.openings?.mean),
  figure('岗位下限', 9, 'persons', ({ outlook }) => outlook?.openings?.lower),
  figure('岗位上限', 9, 'persons', ({ outlook }) => outlook?.openings?.upper),
];

const WORDS: readonly SignalColumn[] = [
  text('把握', 6, ({ confidence }) => CONFIDENCE_WORDS[confidence.level]),
  text('首要理由', 52, ({ reasons }) => reasons[0]?.zh ?? 'z'),
];

const OFFERS = figure('专业点数', 8, 'count', ({ institutions }) => institutions.length);

/** Of a list that is made public: nothing that tells of an institution's placements. */
export const PUBLIC_COLUMNS: readonly SignalColumn[] = [...SUBJECT, ...AHEAD, OFFERS];
export const PROGRAMME_COLUMNS: readonly SignalColumn[] = [...SUBJECT, ...MEASURES, ...AHEAD, OFFERS, ...WORDS];
export const PROVISION_COLUMNS: readonly SignalColumn[] = [...INSTITUTION, ...SUBJECT, ...MEASURES, ...AHEAD, ...WORDS];

/** With the unit; in a file for programs shares stand as decimals, so their heading does not say percent. */
export function signalHeading({ zh, form }: SignalColumn, between = '', isDecimal = false): string {
  const unit = form === null ? '' : NUMBER_FORMS[form].unit;
  return headingOf({ zh, unit: isDecimal ? unit.replace('%', '比率') : unit }, between);
}
