import { count, institution, MONTHLY_PAY, number, programme, year } from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { partOf } from './row-rules.js';

const PARTS = [
  'employed_contract', 'entrepreneurship', 'freelance', 'flexible', 'further_study', 'abroad', 'unplaced', 'matched', 'stayed_local',
  'satisfied', 'placed_in_tiny_employers',
]; // prettier-ignore

/** Where the graduates of each provision and year went. 毕业去向 */
export const graduates: DatasetDefinition = {
  name: 'graduates',
  titleZh: '毕业去向',
  titleEn: 'graduates',
  sender: '院校 colleges',
  columns: [
    institution(),
    programme(),
    year('year', '年份', 'year', { required: true, headings: ['年度', '毕业年份', '毕业年度'] }),
    count('graduates', '毕业生数', 'graduates', { required: true, headings: ['毕业生人数', '毕业人数'] }),
    count('employed_contract', '协议合同就业', 'employed by contract', {
      headings: ['合同就业', '单位就业', '签约就业', '协议和合同就业'],
    }),
    count('entrepreneurship', '自主创业', 'entrepreneurship', { headings: ['创业'] }),
    count('freelance', '自由职业', 'freelance'),
    count('flexible', '灵活就业', 'flexible employment'),
    count('further_study', '升学', 'further study', { headings: [] }),
    count('abroad', '出国出境', 'abroad', { headings: ['出国（境）', '出国'] }),
    count('unplaced', '未就业', 'unplaced', { headings: ['待就业', '暂未就业', '未落实'] }),
    count('matched', '对口就业', 'matched', { headings: ['专业对口', '对口人数', '对口'] }),
    count('stayed_local', '本地就业', 'stayed local', { headings: ['留本地', '本市就业', '留本地就业', '留当地就业'] }),
    number('median_start_wage', '起薪中位数', 'median start wage', {
      min: 0,
      unit: MONTHLY_PAY,
      headings: ['月起薪中位数'],
    }),
    count('satisfied', '满意人数', 'satisfied', { headings: ['满意', '就业满意'] }),
    count('placed_in_tiny_employers', '微型单位就业', 'placed in tiny employers', {
      headings: ['微型企业就业', '十人以下单位就业', '10人以下单位就业'],
    }),
  ],
  key: ['institution', 'programme', 'year'],
  rowRules: [
    ...PARTS.map((part) => partOf(part, 'graduates')),
    partOf('freelance', 'flexible'),
    partOf('placed_in_tiny_employers', 'employed_contract'),
  ],
};
