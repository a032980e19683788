import { code, count, date, educationLevel, MONTHLY_PAY, number, occupationCode, region, text } from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { dateOrder, oneOf, openInYear, partOf, wageOrder } from './row-rules.js';

/** One row per posting. 招聘岗位 */
export const vacancies: DatasetDefinition = {
  name: 'vacancies',
  titleZh: '招聘岗位',
  titleEn: 'vacancies',
  sender: '人社部门、招聘网站 HR bureau, job boards',
  columns: [
    text('vacancy_id', '岗位编号', 'vacancy id', { required: true, headings: ['招聘岗位编号', '职位编号'] }),
    text('employer_id', '单位编号', 'employer id', { headings: ['用人单位编号', '统一社会信用代码', '企业编号'] }),
    region({ required: true, headings: ['地区代码', '区划代码', '工作地区', '所在地区', 'region_code'] }),
    occupationCode(),
    text('job_title', '岗位名称', 'job title', { headings: ['职位名称', '工种名称', '招聘岗位', '招聘岗位名称'] }),
    code('industry', 'industry', '行业代码', 'industry', {
      headings: ['国民经济行业代码', '所属行业代码', 'industry_code'],
    }),
    count('openings', '招聘人数', 'openings', { required: true, min: 1, headings: ['需求人数', '招聘数量'] }),
    educationLevel(),
    number('wage_low', '最低月薪', 'lowest wage', {
      min: 0,
      unit: MONTHLY_PAY,
      headings: ['月薪下限', '薪资下限', '最低工资', '最低薪酬'],
    }),
    number('wage_high', '最高月薪', 'highest wage', {
      min: 0,
      unit: MONTHLY_PAY,
      headings: ['月薪上限', '薪资上限', '最高工资', '最高薪酬'],
    }),
    date('posted_on', '发布日期', 'posted on', { required: true, headings: ['登记日期', '发布时间'] }),
    date('closed_on', '关闭日期', 'closed on', { headings: ['截止日期', '结束日期', '关闭时间', '下架日期'] }),
    count('filled', '到岗人数', 'filled', { headings: ['已到岗人数', '已招人数', '招到人数'] }),
    text('source', '数据来源', 'source', { headings: ['来源'] }),
  ],
  key: ['vacancy_id'],
  rowRules: [
    oneOf(['occupation_code', 'job_title'], 'occupation_or_title'),
    wageOrder,
    dateOrder('posted_on', 'closed_on'),
    openInYear('posted_on', 'closed_on'),
    partOf('filled', 'openings', 'filled_exceeds_openings'),
  ],
};
