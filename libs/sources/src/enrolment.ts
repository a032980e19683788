import { count, institution, programme, year } from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { partOf } from './row-rules.js';

/** Intake of each provision and year. 招生 */
export const enrolment: DatasetDefinition = {
  name: 'enrolment',
  titleZh: '招生',
  titleEn: 'enrolment',
  sender: '教育部门 education bureau',
  columns: [
    institution(),
    programme(),
    year('year', '年份', 'year', { required: true, headings: ['年度', '招生年份'] }),
    count('planned', '计划数', 'planned', { headings: ['招生计划', '计划招生', '计划招生数'] }),
    count('applicants', '报考人数', 'applicants', { headings: ['志愿人数', '报名人数'] }),
    count('first_choice', '第一志愿', 'first choice', { headings: ['第一志愿人数', '第一志愿录取数'] }),
    count('admitted', '录取数', 'admitted', { headings: ['录取人数'] }),
    count('registered', '报到数', 'registered', { headings: ['报到人数'] }),
    count('on_roll', '在校生', 'on roll', { headings: ['在校生数', '在校人数'] }),
    count('left', '流失', 'left', { headings: ['流失人数', '退学人数', '流失数'] }),
  ],
  key: ['institution', 'programme', 'year'],
  rowRules: [partOf('registered', 'admitted')],
};
