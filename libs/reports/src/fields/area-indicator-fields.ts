import { INDICATOR_NAMES } from '../flip-text.js';
import { symbolOf } from '../not-shown.js';
import type { ReportedEntry } from '../report.js';
import { NOT_RATED_WORDS } from '../words.js';
import type { Fields } from './field.js';
import { NAMES } from './market-fields.js';

type Area = ReportedEntry['areas'][number];

const AREA_INDICATOR_FIELDS: Fields<Area['indicators'][number]> = {
  id: { zh: '指标', en: 'indicator', kind: 'choice', words: INDICATOR_NAMES, meaning: '指标代号' },
  value: {
    zh: '指标值',
    en: 'value',
    kind: 'number',
    as: 'ratio',
    absent: ({ reason }) => symbolOf(reason),
    meaning: '收缩后的指标值',
  },
  borrowed: {
    zh: '借用份额',
    en: 'borrowed share',
    kind: 'number',
    as: 'share',
    absent: ({ reason }) => symbolOf(reason),
    meaning: '指标值中来自全地区的份额：0 为全部来自本县，1 为全部来自全地区',
  },
  n: { zh: '记录数', en: 'records', kind: 'number', as: 'count', hideable: true, meaning: '本县自己的记录或人数' },
  reason: {
    zh: '未评原因',
    en: 'reason without a value',
    kind: 'choice',
    words: NOT_RATED_WORDS,
    absent: 'z',
    meaning: '指标没有值的原因',
  },
};

export const AREA_INDICATORS_FIELDS: Fields<Area> = {
  region: { zh: '行政区划代码', en: 'region code', kind: 'text', meaning: '县（市、区）的行政区划代码' },
  ...NAMES,
  indicators: {
    zh: '指标',
    en: 'indicators',
    kind: 'list',
    of: { kind: 'group', fields: AREA_INDICATOR_FIELDS },
    meaning: '该县（市、区）的指标',
  },
};
