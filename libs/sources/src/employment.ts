import { code, count, MONTHLY_PAY, number, occupationCode, region, year } from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { oneOf } from './row-rules.js';

/** Insured employment by occupation or industry, region and year. 参保就业 */
export const employment: DatasetDefinition = {
  name: 'employment',
  titleZh: '参保就业',
  titleEn: 'employment',
  sender: '人社部门 HR bureau',
  columns: [
    region({ required: true }),
    occupationCode(),
    code('industry', 'industry', '行业代码', 'industry', { headings: ['国民经济行业代码', 'industry_code'] }),
    year('year', '年份', 'year', { required: true, headings: ['年度'] }),
    count('headcount', '就业人数', 'headcount', {
      required: true,
      headings: ['参保人数', '从业人数', '参保就业人数', '期末人数'],
    }),
    number('median_wage', '月工资中位数', 'median wage', {
      min: 0,
      unit: MONTHLY_PAY,
      headings: ['工资中位数', '月薪中位数'],
    }),
    count('hires', '新进人数', 'hires', { headings: ['新增就业', '新增人数', '新招人数', '招用人数'] }),
    count('separations', '离职人数', 'separations', { headings: ['减少人数'] }),
    count('retirements', '退休人数', 'retirements'),
    count('unemployed', '失业人数', 'unemployed', { headings: ['登记失业人数'] }),
  ],
  key: ['region', 'occupation_code', 'industry', 'year'],
  rowRules: [oneOf(['occupation_code', 'industry'], 'occupation_or_industry')],
};
