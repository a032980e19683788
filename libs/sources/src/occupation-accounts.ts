import {
  choice,
  educationLevel,
  MONTHLY_PAY,
  number,
  occupationCode,
  RECENT_RATING_WORDS,
  region,
  year,
} from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { openingsAreSum, seekersAreSum } from './account-sums.js';
import { changeIsDifference, periodOrder } from './row-rules.js';

/** Official projections: one row per occupation, region and period; persons, totals over the period unless named annual. 职业供需账户 */
export const occupationAccounts: DatasetDefinition = {
  name: 'occupation_accounts',
  titleZh: '职业供需账户',
  titleEn: 'occupation accounts',
  sender: '统计部门、官方预测 statistics office, official projections',
  columns: [
    region({ required: true }),
    occupationCode({ required: true }),
    year('period_start', '起始年份', 'period start', { required: true, headings: ['期初年份', '基期年份', '起始年'] }),
    year('period_end', '结束年份', 'period end', {
      required: true,
      headings: ['期末年份', '终止年份', '目标年份', '结束年'],
    }),
    number('employment_start', '期初就业', 'employment at the start', { min: 0, headings: ['期初就业人数'] }),
    number('employment_end', '期末就业', 'employment at the end', { min: 0, headings: ['期末就业人数'] }),
    number('employment_change', '就业变化', 'employment change', { headings: ['就业人数变化', '就业增减'] }),
    number('expansion', '扩张需求', 'expansion demand', { headings: ['新增需求', '增长需求'] }),
    number('retirements', '退休替补', 'retirements', { min: 0, headings: ['退休', '退休人数', '退休替代需求'] }),
    number('other_replacement', '其他替补', 'other replacement', {
      min: 0,
      headings: ['其他替换需求', '其他替代需求', '其他更替需求'],
    }),
    number('openings_annual', '年均空缺', 'annual openings', {
      min: 0,
      headings: ['年均岗位空缺', '年均岗位需求', '年均空缺岗位'],
    }),
    number('school_leavers', '毕业生供给', 'school leavers', {
      min: 0,
      headings: ['毕业生', '院校毕业生', '应届毕业生供给'],
    }),
    number('migration', '人口迁移供给', 'migration', { headings: ['净迁入', '迁移', '净流入'] }),
    number('other_seekers', '其他求职者', 'other seekers', { headings: ['其他求职', '其他供给'] }),
    choice('recent_rating', '近期评级', 'recent rating', RECENT_RATING_WORDS, {
      headings: ['近期状况', '近期供需状况'],
    }),
    number('median_wage', '月工资中位数', 'median wage', { min: 0, unit: MONTHLY_PAY, headings: ['工资中位数'] }),
    educationLevel('学历'),
    number('openings_total', '岗位空缺合计', 'total openings', { min: 0, headings: ['岗位需求合计'] }),
    number('seekers_total', '求职者合计', 'total seekers', { headings: ['劳动力供给合计'] }),
  ],
  key: ['region', 'occupation_code', 'period_start', 'period_end'],
  rowRules: [periodOrder, changeIsDifference, openingsAreSum, seekersAreSum],
};
