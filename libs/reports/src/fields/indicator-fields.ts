import { INDICATORS } from '@gongxu/balance';
import { INDICATOR_NAMES } from '../flip-text.js';
import { symbolOf } from '../not-shown.js';
import type { Report, ReportedEntry } from '../report.js';
import { DATASET_WORDS, INDICATOR_WORDS, NOT_RATED_WORDS, STATUS_WORDS } from '../words.js';
import type { Column } from './column.js';
import type { Fields } from './field.js';
import { NUMBER_FORMS } from './number-form.js';

type Indicator = ReportedEntry['indicators'][number];

export const INDICATOR_FIELDS: Fields<Indicator> = {
  id: { zh: '指标', en: 'indicator', kind: 'choice', words: INDICATOR_NAMES, meaning: '指标代号' },
  status: { zh: '状态', en: 'status', kind: 'choice', words: STATUS_WORDS, meaning: '是否有值' },
  value: {
    zh: '指标值',
    en: 'value',
    kind: 'number',
    as: 'ratio',
    absent: ({ reason }) => symbolOf(reason),
    meaning: '指标值；占比以小数存储（0.1 即 10%）。不能计算时不估填、不作零',
  },
  n: {
    zh: '记录数',
    en: 'records',
    kind: 'number',
    as: 'count',
    absent: ({ reason }) => symbolOf(reason),
    meaning: '指标值所依据的记录或人数',
  },
  reason: {
    zh: '未评原因',
    en: 'reason without a value',
    kind: 'choice',
    words: NOT_RATED_WORDS,
    absent: 'z',
    meaning: '指标没有值的原因',
  },
  datasets: {
    zh: '来源',
    en: 'datasets',
    kind: 'list',
    of: { kind: 'choice', words: DATASET_WORDS },
    meaning: '指标值所依据的数据集',
  },
  points: {
    zh: '得分',
    en: 'points',
    kind: 'number',
    as: 'count',
    absent: ({ reason }) => symbolOf(reason),
    meaning: '默认方法给该指标的分数，0 至 3 分；该方法不用此指标时为 z',
  },
};

/** One column for each indicator. */
export const indicatorColumns = (_report: Report): readonly Column[] =>
  INDICATORS.map(({ id, labelZh }) => {
    const { unit, as } = INDICATOR_WORDS[id];
    return {
      id: `indicators.${id}`,
      zh: labelZh,
      of: '指标',
      unit,
      in: 'csv',
      width: 11,
      format: NUMBER_FORMS[as].format,
      value: ({ indicators }) => {
        const indicator = indicators.find((one) => one.id === id);
        return indicator?.value ?? symbolOf(indicator ? indicator.reason : 'not_collected');
      },
    };
  });
