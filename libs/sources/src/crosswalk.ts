import { code, number, programme, text } from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';

/** Which occupations a programme leads to; an empty occupation is an explicit "no match". 对应关系 */
export const crosswalk: DatasetDefinition = {
  name: 'crosswalk',
  titleZh: '专业与职业对应关系',
  titleEn: 'crosswalk',
  sender: '教育部门 education bureau',
  columns: [
    programme(),
    code('occupation', 'occupation', '职业代码', 'occupation', { headings: ['occupation_code'] }),
    number('weight', '权重', 'weight', { min: 0, max: 1 }),
    text('note', '备注', 'note', { maxLength: 500 }),
  ],
  key: ['programme', 'occupation'],
  rowRules: [],
};
