import type { DisclosureRule } from '@gongxu/disclosure';
import type { Fields } from './field.js';

export const DISCLOSURE_FIELDS: Fields<DisclosureRule> = {
  minimum: {
    zh: '最少人数',
    en: 'fewest persons or respondents',
    kind: 'number',
    as: 'count',
    meaning: '数值背后的人或单位少于此数时不公布；可由其他数值推算出它的数值也不公布',
  },
  dominance: {
    zh: '支配规则',
    en: 'dominance',
    kind: 'group',
    fields: {
      largest: { zh: '最大者数', en: 'largest', kind: 'number', as: 'count', meaning: '合计的最大者数' },
      share: { zh: '份额', en: 'share', kind: 'number', as: 'share', meaning: '最大者合计超过此份额时不公布' },
    },
    optional: true,
    meaning: '少数单位占数值的大部分时不公布',
  },
  within: {
    zh: '推算精度',
    en: 'precision of a guess',
    kind: 'number',
    as: 'share',
    optional: true,
    meaning: '第二大者能在此精度内推算最大者时不公布',
  },
  width: {
    zh: '区间宽度',
    en: 'width',
    kind: 'number',
    as: 'persons',
    optional: true,
    meaning: '由已公布的数值推算未公布的数值，区间至少这么宽；没有时与最少人数相同',
  },
};
