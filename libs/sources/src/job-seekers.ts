import { choice, date, educationLevel, occupationCode, region, text } from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { dateOrder, oneOf, openInYear } from './row-rules.js';

const OUTCOMES = {
  employed: 'employed', 就业: 'employed', 已就业: 'employed', training: 'training', 培训: 'training', 参加培训: 'training',
  left: 'left', 退出: 'left', 失效: 'left', 注销: 'left', other: 'other', 其他: 'other',
} as const; // prettier-ignore

/** One row per registration of a person who looks for work. 求职登记 */
export const jobSeekers: DatasetDefinition = {
  name: 'job_seekers',
  titleZh: '求职登记',
  titleEn: 'job seekers',
  sender: '人社部门 HR bureau',
  columns: [
    text('seeker_id', '求职编号', 'seeker id', {
      required: true,
      headings: ['求职登记编号', '求职者编号', '登记编号'],
    }),
    region({ required: true }),
    occupationCode({ headings: ['求职职业代码', '意向职业代码', '职业编码', 'occupation'] }),
    text('job_title', '求职意向', 'job title', {
      headings: ['意向岗位', '求职工种', '岗位名称', '求职岗位', '意向岗位名称'],
    }),
    educationLevel('学历'),
    date('registered_on', '登记日期', 'registered on', { required: true, headings: ['求职日期', '登记时间'] }),
    date('closed_on', '终止日期', 'closed on', { headings: ['结束日期', '关闭日期', '注销日期', '办结日期'] }),
    choice('outcome', '结果', 'outcome', OUTCOMES, { headings: ['去向', '求职结果', '终止原因', '登记结果'] }),
  ],
  key: ['seeker_id'],
  rowRules: [
    oneOf(['occupation_code', 'job_title'], 'occupation_or_title'),
    dateOrder('registered_on', 'closed_on'),
    openInYear('registered_on', 'closed_on'),
  ],
};
