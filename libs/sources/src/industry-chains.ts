import { code, occupationCode, text } from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { oneOf } from './row-rules.js';

/** The links of a region's industry chains: industries, occupations, or an occupation within an industry. 产业链 */
export const industryChains: DatasetDefinition = {
  name: 'industry_chains',
  titleZh: '产业链',
  titleEn: 'industry chains',
  sender: '发展改革、工信部门 development and industry bureaus',
  columns: [
    text('chain', '产业链', 'chain', { required: true, maxLength: 100, headings: ['产业链名称', '产业集群'] }),
    text('link', '环节', 'link', { required: true, maxLength: 100, headings: ['产业链环节', '链条环节'] }),
    code('industry', 'industry', '行业代码', 'industry', { headings: ['国民经济行业代码', 'industry_code'] }),
    occupationCode(),
    text('note', '备注', 'note', { maxLength: 500, headings: ['依据'] }),
  ],
  key: ['chain', 'link', 'industry', 'occupation_code'],
  rowRules: [oneOf(['industry', 'occupation_code'], 'occupation_or_industry')],
};
