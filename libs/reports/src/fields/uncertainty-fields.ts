import type { CatalogueContent, LineUncertainty } from '@gongxu/shortage';
import type { ReportedEntry } from '../report.js';
import { flipText, INDICATOR_NAMES } from '../flip-text.js';
import { RATING_WORDS } from '../words.js';
import type { Fields } from './field.js';

type Flips = LineUncertainty['flips'];
type LeverFlip = NonNullable<Flips['weight']>;

const RATING = { zh: '翻转后评级', en: 'rating after the flip', kind: 'choice', words: RATING_WORDS, meaning: '翻转后的评级' } as const; // prettier-ignore
const FROM = { zh: '现值', en: 'from', kind: 'number', as: 'score', meaning: '现在的数值' } as const;
const TO = { zh: '翻转值', en: 'to', kind: 'number', as: 'score', meaning: '使评级改变的数值' } as const;

const INDICATOR_FLIP: Fields<NonNullable<Flips['indicator']>> = {
  indicator: { zh: '指标', en: 'indicator', kind: 'choice', words: INDICATOR_NAMES, meaning: '改变的指标' },
  from: FROM,
  to: TO,
  rating: RATING,
  standardErrors: {
    zh: '标准误倍数',
    en: 'standard errors',
    kind: 'number',
    as: 'score',
    absent: 'z',
    meaning: '所需改变相当于该指标标准误的倍数，越小越易翻转',
  },
};

const LEVER_FLIP: Fields<LeverFlip> = {
  lever: { zh: '参数', en: 'lever', kind: 'text', meaning: '方法中的权重或阈值' },
  from: FROM,
  to: TO,
  rating: RATING,
};

export const LINE_UNCERTAINTY_FIELDS: Fields<NonNullable<ReportedEntry['uncertainty']>> = {
  listedProbability: {
    zh: '列入概率',
    en: 'probability of being listed',
    kind: 'number',
    as: 'share',
    meaning: '原始记录重抽样后列入目录的次数占比',
    table: { in: 'list', width: 8 },
  },
  rankLow: {
    zh: '位次下限',
    en: 'lowest rank of the interval',
    kind: 'number',
    as: 'count',
    meaning: '位次区间的下限（1 为最紧缺）',
    table: { in: 'list', width: 6 },
  },
  rankHigh: {
    zh: '位次上限',
    en: 'highest rank of the interval',
    kind: 'number',
    as: 'count',
    meaning: '位次区间的上限',
    table: { in: 'list', width: 6 },
  },
  stability: {
    zh: '权重稳定性',
    en: 'stability over weights',
    kind: 'number',
    as: 'share',
    meaning: '在容许的各组权重下，列入与否与现在相同的占比',
    table: { in: 'all', width: 8 },
  },
  weightRankLow: {
    zh: '权重位次下限',
    en: 'lowest rank over weights',
    kind: 'number',
    as: 'count',
    meaning: '在容许的各组权重下位次的下限',
    table: { in: 'csv', width: 8 },
  },
  weightRankHigh: {
    zh: '权重位次上限',
    en: 'highest rank over weights',
    kind: 'number',
    as: 'count',
    meaning: '在容许的各组权重下位次的上限',
    table: { in: 'csv', width: 8 },
  },
  flips: {
    zh: '翻转',
    en: 'flips',
    kind: 'group',
    fields: {
      indicator: {
        zh: '最易翻转指标',
        en: 'likeliest flip of an indicator',
        kind: 'group',
        fields: INDICATOR_FLIP,
        absent: 'z',
        meaning: '以标准误计改变最小、使评级翻转的指标；没有时为 z',
        table: { in: 'csv', width: 30, text: flipText },
      },
      weight: {
        zh: '最小权重翻转',
        en: 'smallest flip of a weight',
        kind: 'group',
        fields: LEVER_FLIP,
        absent: 'z',
        meaning: '使评级翻转的最小单个权重改变；没有时为 z',
        table: { in: 'csv', width: 30, text: flipText },
      },
      threshold: {
        zh: '最小阈值翻转',
        en: 'smallest flip of a threshold',
        kind: 'group',
        fields: LEVER_FLIP,
        absent: 'z',
        meaning: '使评级翻转的最小单个阈值改变；没有时为 z',
        table: { in: 'csv', width: 30, text: flipText },
      },
    },
    hideable: true,
    meaning: '使评级翻转的最小改变',
  },
};

export const UNCERTAINTY_PARAMETER_FIELDS: Fields<NonNullable<CatalogueContent['uncertainty']>> = {
  replicates: { zh: '重抽样次数', en: 'replicates', kind: 'number', as: 'count', meaning: '重抽样次数' },
  seed: { zh: '随机种子', en: 'seed', kind: 'number', as: 'count', meaning: '随机种子；同一种子得出同样结果' },
  confidence: { zh: '区间覆盖', en: 'confidence', kind: 'number', as: 'share', meaning: '位次区间包含的重抽样占比' },
  yearlyDeviation: {
    zh: '年度偏差',
    en: 'yearly deviation',
    kind: 'number',
    as: 'score',
    meaning: '年度人数与工资的对数偏差，序列太短时用',
  },
  accountDeviation: {
    zh: '账户偏差',
    en: 'deviation of accounts',
    kind: 'number',
    as: 'score',
    meaning: '官方账户各流量的对数偏差',
  },
  weightSets: { zh: '权重组数', en: 'weight sets', kind: 'number', as: 'count', meaning: '试用的权重组数' },
  weightRange: { zh: '权重幅度', en: 'weight range', kind: 'number', as: 'share', meaning: '权重容许的上下幅度' },
  thresholdRange: { zh: '阈值幅度', en: 'threshold range', kind: 'number', as: 'share', meaning: '阈值容许的上下幅度' },
};
