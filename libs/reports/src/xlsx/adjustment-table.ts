import { nameShown } from '../name-shown.js';
import type { Report } from '../report.js';
import { RATING_WORDS } from '../words.js';

/** 人工调整: every change of the list by a person, with what was computed and the reason. */
export const adjustmentTable = ({ adjustments }: Pick<Report, 'adjustments'>) => ({
  name: '人工调整',
  title: '人工调整及理由',
  about: '经人工调整的职业、计算评级与理由',
  columns: [
    { heading: '职业代码', width: 12, format: null },
    { heading: '职业名称', width: 26, format: null },
    { heading: '计算评级', width: 10, format: null },
    { heading: '调整为', width: 10, format: null },
    { heading: '理由', width: 70, format: null },
  ],
  rows: adjustments.map((one) => [
    one.occupation,
    nameShown(one, one.occupation),
    RATING_WORDS[one.computedRating],
    RATING_WORDS[one.rating],
    one.reason,
  ]),
});
