import {
  choice,
  code,
  count,
  educationLevel,
  MONTHLY_PAY,
  number,
  occupationCode,
  region,
  text,
  year,
} from './columns.js';
import type { ColumnDefinition, DatasetDefinition } from './dataset-definition.js';
import { inFileYear, partOf } from './row-rules.js';

/** A code with its name behind it, as chosen from a drop-down, is read as the code. */
const labelled = (column: ColumnDefinition): ColumnDefinition =>
  column.type.kind === 'code' ? { ...column, type: { ...column.type, labelled: true } } : column;

/** The tiers of the yearly demand catalogue, in the words of the questionnaire. */
export const TALENT_TIER_WORDS: Readonly<Record<string, string>> = {
  高层次: 'high_level', 紧缺: 'shortage', 一般: 'general', 高层次人才: 'high_level', 紧缺人才: 'shortage', 一般人才: 'general',
  普通: 'general', high_level: 'high_level', shortage: 'shortage', general: 'general',
}; // prettier-ignore

/** What an employer wants of each occupation, persons. 用人需求摸底 */
export const employerSurvey: DatasetDefinition = {
  name: 'employer_survey',
  titleZh: '用人需求摸底',
  titleEn: 'employer survey',
  sender: '用人单位，经人社部门 enterprises, through the HR bureau',
  columns: [
    text('employer_id', '单位编号', 'employer id', {
      required: true,
      maxLength: 50,
      headings: ['用人单位编号', '统一社会信用代码', '企业编号'],
    }),
    labelled(region({ required: true })),
    labelled(
      code('industry', 'industry', '行业代码', 'industry', {
        headings: ['国民经济行业代码', '所属行业代码', 'industry_code'],
      }),
    ),
    count('employer_headcount', '单位职工总数', 'employer headcount', { headings: ['职工总数', '单位参保人数'] }),
    labelled(occupationCode({ required: true })),
    year('year', '年份', 'year', { required: true, headings: ['年度', '摸底年度'] }),
    count('headcount', '现有人数', 'headcount', { headings: ['本职业现有人数', '在岗人数'] }),
    count('demand_this_year', '本年需求', 'demand this year', {
      required: true,
      headings: ['本年度需求人数', '需求人数'],
    }),
    count('demand_next_year', '下年需求', 'demand next year', { headings: ['下年度需求人数'] }),
    count('demand_three_years', '未来三年需求', 'demand of the next three years', {
      headings: ['三年需求', '未来三年需求人数'],
    }),
    count('hard_to_fill', '难招人数', 'hard to fill', { headings: ['招聘困难人数', '难以招到的人数'] }),
    choice('talent_tier', '人才层次', 'talent tier', TALENT_TIER_WORDS, { headings: ['人才类别', '层次'] }),
    educationLevel(),
    number('wage', '月薪', 'wage', { min: 0, unit: MONTHLY_PAY, headings: ['拟付月薪', '提供月薪', '月工资'] }),
  ],
  key: ['employer_id', 'occupation_code', 'year'],
  rowRules: [inFileYear('year'), partOf('hard_to_fill', 'demand_this_year')],
};
