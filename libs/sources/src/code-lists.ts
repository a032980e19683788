import type { DatasetName } from '@gongxu/domain';
import { choice, code, text } from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { attributesAreJson, oneOf } from './row-rules.js';

/** A versioned list of codes with names. 代码表 */
const codeList = (name: DatasetName, titleZh: string, titleEn: string): DatasetDefinition => ({
  name,
  titleZh,
  titleEn,
  sender: '平台 platform',
  columns: [
    text('code', '代码', 'code', { required: true, maxLength: 50 }),
    text('name_zh', '名称', 'name', { maxLength: 300, headings: ['中文名称'] }),
    text('name_en', '英文名称', 'English name', { maxLength: 300 }),
    text('parent_code', '上级代码', 'parent code', { maxLength: 50 }),
    text('level', '层级', 'level', { maxLength: 50 }),
    text('region', '行政区划代码', 'region', { maxLength: 50 }),
    text('attributes', '其他属性', 'attributes', { maxLength: 5_000 }),
  ],
  key: ['code'],
  rowRules: [oneOf(['name_zh', 'name_en'], 'name_needed'), attributesAreJson],
});

export const codeLists = [
  codeList('regions', '行政区划', 'regions'),
  codeList('occupations', '职业分类', 'occupations'),
  codeList('programmes', '专业目录', 'programmes'),
  codeList('industries', '行业分类', 'industries'),
  codeList('institutions', '院校', 'institutions'),
  codeList('employers', '用人单位', 'employers'),
] as const;

/** Titles people use for an occupation. 岗位名称与职业别名 */
export const jobTitles: DatasetDefinition = {
  name: 'job_titles',
  titleZh: '岗位名称与职业别名',
  titleEn: 'job titles',
  sender: '平台 platform',
  columns: [
    text('title', '岗位名称', 'title', { required: true, headings: ['别名'] }),
    code('code', 'occupation', '职业代码', 'occupation code', { required: true }),
    choice(
      'kind',
      '类别',
      'kind',
      { alias: 'alias', 别名: 'alias', title: 'title', 岗位: 'title' },
      { otherwise: 'title' },
    ),
  ],
  key: ['title', 'code'],
  rowRules: [],
};
