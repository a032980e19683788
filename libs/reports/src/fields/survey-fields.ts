import type { SurveyReport } from '@gongxu/balance';
import type { ReportedEntry } from '../report.js';
import { EDUCATION_WORDS, POPULATION_WORDS, TIER_WORDS } from '../words.js';
import type { Fields } from './field.js';

type Surveyed = NonNullable<ReportedEntry['surveyDemand']>;
type Rate = SurveyReport['total'];

export const SURVEY_DEMAND_FIELDS: Fields<Surveyed> = {
  employers: {
    zh: '摸底单位数',
    en: 'employers that named the occupation',
    kind: 'number',
    as: 'count',
    meaning: '提出该职业需求的单位数',
    table: { in: 'csv', width: 9 },
  },
  surveyed: {
    zh: '摸底需求（未加权）',
    en: 'demand before weighting',
    kind: 'number',
    as: 'persons',
    meaning: '单位所报当年需求，未加权',
    table: { in: 'csv', width: 10 },
  },
  thisYear: {
    zh: '摸底需求',
    en: 'surveyed demand of the year',
    kind: 'number',
    as: 'persons',
    meaning: '用人需求摸底的当年需求，加权到参保就业总体；与需求并列，不相加',
    table: { in: 'all', width: 9 },
  },
  standardError: {
    zh: '标准误',
    en: 'standard error',
    kind: 'number',
    as: 'persons',
    absent: 'x',
    meaning: '当年需求的抽样标准误；总体未知或层内仅一个单位时不能计算',
  },
  low: {
    zh: '摸底需求下限',
    en: 'lower limit',
    kind: 'number',
    as: 'persons',
    absent: 'x',
    meaning: '当年需求 90% 区间的下限',
    table: { in: 'csv', width: 9 },
  },
  high: {
    zh: '摸底需求上限',
    en: 'upper limit',
    kind: 'number',
    as: 'persons',
    absent: 'x',
    meaning: '当年需求 90% 区间的上限',
    table: { in: 'csv', width: 9 },
  },
  nextYear: {
    zh: '摸底次年需求',
    en: 'surveyed demand of the next year',
    kind: 'number',
    as: 'persons',
    absent: 'x',
    meaning: '单位所报次年需求，加权',
    table: { in: 'csv', width: 9 },
  },
  threeYears: {
    zh: '摸底三年需求',
    en: 'surveyed demand of three years',
    kind: 'number',
    as: 'persons',
    absent: 'x',
    meaning: '单位所报三年需求，加权',
    table: { in: 'csv', width: 9 },
  },
  hardToFill: {
    zh: '难招人数',
    en: 'hard to fill',
    kind: 'number',
    as: 'persons',
    absent: 'x',
    meaning: '加权的难招需求',
    table: { in: 'csv', width: 9 },
  },
  hardToFillOf: {
    zh: '难招所占需求',
    en: 'demand that tells whether it is hard to fill',
    kind: 'number',
    as: 'persons',
    absent: 'x',
    meaning: '回答了是否难招的需求，加权',
  },
  hardToFillSurveyed: {
    zh: '难招所占需求（未加权）',
    en: 'the same before weighting',
    kind: 'number',
    as: 'persons',
    meaning: '回答了是否难招的需求，未加权',
  },
  talentTier: {
    zh: '摸底人才层次',
    en: 'tier of most demand',
    kind: 'choice',
    words: TIER_WORDS,
    absent: 'x',
    meaning: '加权需求最多的人才层次',
    table: { in: 'csv', width: 9 },
  },
  tiers: {
    zh: '各层次需求',
    en: 'demand by tier',
    kind: 'list',
    of: {
      kind: 'group',
      fields: {
        tier: { zh: '人才层次', en: 'tier', kind: 'choice', words: TIER_WORDS, meaning: '人才层次' },
        persons: { zh: '人数', en: 'persons', kind: 'number', as: 'persons', meaning: '加权需求' },
      },
    },
    meaning: '按人才层次的加权需求',
  },
  education: {
    zh: '各学历需求',
    en: 'demand by education',
    kind: 'list',
    of: {
      kind: 'group',
      fields: {
        level: { zh: '学历', en: 'level', kind: 'choice', words: EDUCATION_WORDS, meaning: '学历（ISCED 2011）' },
        persons: { zh: '人数', en: 'persons', kind: 'number', as: 'persons', meaning: '加权需求' },
      },
    },
    meaning: '按学历的加权需求',
  },
};

const RATE: Fields<Rate> = {
  key: { zh: '分组', en: 'group', kind: 'text', meaning: '地区、行业门类或规模；* 为合计' },
  responded: { zh: '答复单位', en: 'responded', kind: 'number', as: 'count', meaning: '答复的单位数' },
  employers: { zh: '单位数', en: 'employers', kind: 'number', as: 'count', absent: 'x', meaning: '总体单位数' },
  rate: {
    zh: '答复率',
    en: 'response rate',
    kind: 'number',
    as: 'share',
    absent: 'x',
    meaning: '答复单位占总体',
    formula: '答复单位 ÷ 单位数',
  },
  respondedHeadcount: {
    zh: '答复单位就业人数',
    en: 'headcount of respondents',
    kind: 'number',
    as: 'persons',
    meaning: '答复单位的就业人数',
  },
  headcount: {
    zh: '就业人数',
    en: 'headcount',
    kind: 'number',
    as: 'persons',
    absent: 'x',
    meaning: '总体的参保就业人数',
  },
  coverage: {
    zh: '就业覆盖率',
    en: 'coverage',
    kind: 'number',
    as: 'share',
    absent: 'x',
    meaning: '答复单位的就业人数占总体',
    formula: '答复单位就业人数 ÷ 就业人数',
  },
};

const rates = { kind: 'list', of: { kind: 'group', fields: RATE } } as const;

export const SURVEY_REPORT_FIELDS: Fields<SurveyReport> = {
  population: { zh: '总体', en: 'population', kind: 'choice', words: POPULATION_WORDS, meaning: '加权所用的总体' },
  total: { zh: '合计', en: 'total', kind: 'group', fields: RATE, meaning: '全部单位的答复情况' },
  byRegion: { zh: '分地区', en: 'by region', ...rates, meaning: '分地区的答复情况' },
  bySection: { zh: '分行业', en: 'by industry section', ...rates, meaning: '分行业门类的答复情况；? 为行业不明' },
  bySize: { zh: '分规模', en: 'by size', ...rates, meaning: '分单位规模的答复情况' },
  unlisted: {
    zh: '名录外单位',
    en: 'unlisted',
    kind: 'number',
    as: 'count',
    meaning: '不在单位名录中的答复单位，只代表自己',
  },
  cells: { zh: '单元数', en: 'cells', kind: 'number', as: 'count', meaning: '地区 × 行业 × 规模的单元数' },
  strata: { zh: '层数', en: 'strata', kind: 'number', as: 'count', meaning: '单元合并后的层数' },
  trimmed: { zh: '截尾数', en: 'trimmed', kind: 'number', as: 'count', meaning: '权重被截尾的层数' },
  lowestWeight: { zh: '最小权重', en: 'lowest weight', kind: 'number', as: 'ratio', meaning: '最小权重' },
  highestWeight: { zh: '最大权重', en: 'highest weight', kind: 'number', as: 'ratio', meaning: '最大权重' },
  designEffect: {
    zh: '设计效应',
    en: 'design effect',
    kind: 'number',
    as: 'ratio',
    meaning: '权重不等的代价（Kish 1992）',
    formula: '1 + 权重变异系数²',
  },
};
