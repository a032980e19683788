import { YEARS_AHEAD, type Expected, type YearAhead } from '@gongxu/labour-market';
import type { Report, ReportedEntry } from '../report.js';
import type { Column } from './column.js';
import type { Fields } from './field.js';
import { NUMBER_FORMS, numberText } from './number-form.js';

type Measure = Exclude<keyof YearAhead, 'year'>;

const EXPECTED_FIELDS: Fields<Expected> = {
  mean: { zh: '预测值', en: 'expected', kind: 'number', as: 'persons', meaning: '预测的平均值' },
  low: { zh: '下限', en: 'lower limit', kind: 'number', as: 'persons', meaning: '80% 区间的下限' },
  high: { zh: '上限', en: 'upper limit', kind: 'number', as: 'persons', meaning: '80% 区间的上限' },
};

const expected = { kind: 'group', fields: EXPECTED_FIELDS, absent: 'x' } as const;

export const FORECAST_FIELDS: Fields<YearAhead> = {
  year: { zh: '年度', en: 'year', kind: 'number', as: 'year', meaning: '预测的年度' },
  employment: { zh: '就业人数', en: 'employment', ...expected, meaning: '预测的就业人数', datasets: ['employment'] },
  demand: { zh: '需求', en: 'demand', ...expected, meaning: '预测的登记招聘人数', datasets: ['vacancies'] },
  supply: { zh: '供给', en: 'supply', ...expected, meaning: '预测的登记求职人数', datasets: ['job_seekers'] },
  gap: {
    zh: '缺口',
    en: 'gap',
    ...expected,
    meaning: '预测的登记招聘减登记求职；两者视为独立，区间按平方相加',
    formula: '需求 − 供给',
  },
};

const MEASURES = ['employment', 'demand', 'supply', 'gap'] as const satisfies readonly Measure[];
const LIMITS = [
  ['mean', '预测值'],
  ['low', '下限'],
  ['high', '上限'],
] as const;

/** Of each year to come and each measure the expected figure and its limits; a measure no line has is left out. */
export function forecastColumns({ year, entries }: Report): readonly Column[] {
  const known = MEASURES.filter((measure) => entries.some(({ forecast }) => forecast.some((at) => at[measure])));
  const years = Array.from({ length: YEARS_AHEAD }, (_, step) => year + step + 1);
  return years.flatMap((at) =>
    known.flatMap((measure) =>
      LIMITS.map(([limit, zh]) => ({
        id: `forecast.${at}.${measure}.${limit}`,
        zh: `${at}年${FORECAST_FIELDS[measure].zh}${zh}`,
        unit: NUMBER_FORMS.persons.unit,
        in: 'csv' as const,
        width: 9,
        format: NUMBER_FORMS.persons.format,
        value: ({ forecast }: ReportedEntry) => forecast.find((one) => one.year === at)?.[measure]?.[limit] ?? 'x',
      })),
    ),
  );
}

/** The gap of each year to come with its limits, for a narrow column: 2027年 12（7～17）. */
export const gapAhead = ({ forecast }: Pick<ReportedEntry, 'forecast'>): string =>
  forecast.flatMap(({ year, gap }) => (gap === null ? [] : [`${year}年 ${range(gap)}`])).join('；') || 'x';

const range = ({ mean, low, high }: Expected): string =>
  `${numberText(mean, 'persons')}（${numberText(low, 'persons')}～${numberText(high, 'persons')}）`;
