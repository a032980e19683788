import { nameShown } from '../name-shown.js';
import type { ReportedEntry } from '../report.js';
import { CHANGE_WORDS, RATING_WORDS } from '../words.js';
import type { Fields } from './field.js';

type Place = Pick<
  ReportedEntry,
  | 'rank'
  | 'previousRank'
  | 'change'
  | 'occupation'
  | 'nameZh'
  | 'nameEn'
  | 'listed'
  | 'rating'
  | 'computedRating'
  | 'score'
>;

/** The occupation and its place in the catalogue. */
export const PLACE_FIELDS: Fields<Place> = {
  rank: {
    zh: '位次',
    en: 'rank',
    kind: 'number',
    as: 'count',
    meaning: '先按评级，再按得分、缺口、代码排列的次序，1 为最紧缺',
    table: { in: 'list', width: 6 },
  },
  previousRank: {
    zh: '上次位次',
    en: 'previous rank',
    kind: 'number',
    as: 'count',
    absent: 'z',
    meaning: '上一年度目录中的位次；上次没有该职业或没有上次目录时为 z',
    table: { in: 'list', width: 6 },
  },
  change: {
    zh: '变化',
    en: 'change',
    kind: 'choice',
    words: CHANGE_WORDS,
    meaning: '与上一年度目录相比：新增、延续、退出',
    table: { in: 'list', width: 6 },
  },
  occupation: {
    zh: '职业代码',
    en: 'occupation code',
    kind: 'text',
    meaning: '职业分类代码',
    table: { in: 'list', width: 11 },
  },
  nameZh: {
    zh: '职业名称',
    en: 'occupation',
    kind: 'text',
    absent: 'x',
    meaning: '职业名称；表格中没有中文名称时用英文名称',
    table: { in: 'list', width: 22, text: (_, entry) => nameShown(entry, entry.occupation) },
  },
  nameEn: {
    zh: '英文名称',
    en: 'occupation in English',
    kind: 'text',
    absent: 'x',
    meaning: '职业的英文名称',
    table: { in: 'csv', width: 24 },
  },
  listed: { zh: '列入目录', en: 'listed', kind: 'flag', meaning: '是否列入紧缺目录', table: { in: 'csv', width: 8 } },
  rating: {
    zh: '评级',
    en: 'rating',
    kind: 'choice',
    words: RATING_WORDS,
    meaning: '评级，人工调整者为调整后的评级；未定表示数据太少，不作判断',
    table: { in: 'list', width: 7 },
  },
  computedRating: {
    zh: '计算评级',
    en: 'computed rating',
    kind: 'choice',
    words: RATING_WORDS,
    meaning: '默认方法在共同尺度上给出的评级，不含人工调整',
    table: { in: 'all', width: 9 },
  },
  score: {
    zh: '得分',
    en: 'score',
    kind: 'number',
    as: 'score',
    hideable: true,
    absent: 'x',
    meaning: '默认方法的得分，越高越紧缺',
    table: { in: 'list', width: 7 },
  },
};
