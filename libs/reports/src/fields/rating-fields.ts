import { INDICATOR_IDS } from '@gongxu/balance';
import type { Report, ReportedEntry } from '../report.js';
import { DRIVER_WORDS, RATING_REASON_WORDS, RATING_WORDS } from '../words.js';
import type { Column } from './column.js';
import type { Fields } from './field.js';

type MethodRating = ReportedEntry['ratings'][number];

export const RATING_FIELDS: Fields<MethodRating> = {
  method: { zh: '方法', en: 'method', kind: 'text', meaning: '方法代号' },
  version: { zh: '方法版本', en: 'method version', kind: 'text', meaning: '方法版本' },
  rating: { zh: '评级', en: 'rating', kind: 'choice', words: RATING_WORDS, meaning: '归入共同尺度的评级' },
  label: { zh: '方法标签', en: 'label', kind: 'text', meaning: '方法自己的标签' },
  labelZh: { zh: '方法标签（中文）', en: 'label in Chinese', kind: 'text', meaning: '方法自己的标签，中文' },
  score: {
    zh: '得分',
    en: 'score',
    kind: 'number',
    as: 'score',
    hideable: true,
    absent: 'x',
    meaning: '越高越紧缺；各方法尺度不同，不可互比',
  },
  tieBreak: {
    zh: '同分次序',
    en: 'tie break',
    kind: 'number',
    as: 'score',
    optional: true,
    meaning: '得分相同时的次序，高者在前',
  },
  reason: {
    zh: '未评原因',
    en: 'reason without a rating',
    kind: 'choice',
    words: RATING_REASON_WORDS,
    optional: true,
    meaning: '方法没有给出评级的原因',
  },
  driver: {
    zh: '紧缺原因',
    en: 'driver of the shortage',
    kind: 'choice',
    words: DRIVER_WORDS,
    optional: true,
    meaning: '到岗率法所指的紧缺原因',
  },
  points: {
    zh: '各指标得分',
    en: 'points by indicator',
    kind: 'open',
    optional: true,
    meaning: `各指标的分数（0 至 3）；键为指标代号：${INDICATOR_IDS.join('、')}`,
  },
};

const labelOf = (rating: MethodRating | undefined): string =>
  rating === undefined
    ? 'x'
    : rating.labelZh + (rating.driver === undefined ? '' : `（${DRIVER_WORDS[rating.driver]}）`);

/** What each method of the edition says, in its own word; a method that says nothing of the line: x. */
export const ratingColumns = ({ methods }: Report): readonly Column[] =>
  methods.map(({ id, labelZh }) => ({
    id: `ratings.${id}`,
    zh: labelZh,
    of: '方法',
    unit: '',
    in: 'csv',
    width: 16,
    format: null,
    value: ({ ratings }) => labelOf(ratings.find(({ method }) => method === id)),
  }));
