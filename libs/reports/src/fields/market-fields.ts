import type { ReportedEntry, ReportedProgramme } from '../report.js';
import { COMPONENT_WORDS, DATASET_WORDS, SIDE_WORDS } from '../words.js';
import type { Fields } from './field.js';

/** Names of a code, for any object that has them. */
export const NAMES = {
  nameZh: { zh: '中文名称', en: 'Chinese name', kind: 'text', absent: 'x', meaning: '编制时所用代码表中的中文名称' },
  nameEn: { zh: '英文名称', en: 'English name', kind: 'text', absent: 'x', meaning: '编制时所用代码表中的英文名称' },
} as const;

export const COMPONENT_FIELDS: Fields<ReportedEntry['components'][number]> = {
  id: { zh: '组成', en: 'component', kind: 'choice', words: COMPONENT_WORDS, meaning: '需求或供给的组成部分' },
  side: { zh: '方向', en: 'side', kind: 'choice', words: SIDE_WORDS, meaning: '属需求或属供给' },
  value: { zh: '人数', en: 'persons a year', kind: 'number', as: 'personsAYear', hideable: true, meaning: '每年人数' },
  counted: { zh: '计入', en: 'counted', kind: 'flag', meaning: '是否计入合计；不计入者仅供对照' },
  datasets: {
    zh: '来源',
    en: 'datasets',
    kind: 'list',
    of: { kind: 'choice', words: DATASET_WORDS },
    meaning: '所依据的数据集',
  },
};

export const INDUSTRY_FIELDS: Fields<ReportedEntry['industries'][number]> = {
  code: { zh: '行业代码', en: 'industry code', kind: 'text', meaning: '行业分类代码' },
  openings: { zh: '招聘人数', en: 'openings', kind: 'number', as: 'persons', meaning: '该行业的登记招聘人数' },
  ...NAMES,
};

export const AREA_FIELDS: Fields<ReportedEntry['regions'][number]> = {
  region: { zh: '行政区划代码', en: 'region code', kind: 'text', meaning: '县（市、区）的行政区划代码' },
  openings: { zh: '招聘人数', en: 'openings', kind: 'number', as: 'persons', meaning: '登记招聘人数' },
  seekers: {
    zh: '求职人数',
    en: 'job seekers',
    kind: 'number',
    as: 'persons',
    hideable: true,
    meaning: '登记求职人数',
  },
  ...NAMES,
};

export const PROGRAMME_FIELDS: Fields<ReportedProgramme> = {
  programmeSystem: { zh: '专业目录', en: 'programme list', kind: 'text', meaning: '专业目录代号及版本' },
  programme: { zh: '专业代码', en: 'programme code', kind: 'text', meaning: '专业代码' },
  ...NAMES,
  weight: {
    zh: '对应权重',
    en: 'weight',
    kind: 'number',
    as: 'share',
    meaning: '该专业毕业生中归于本职业的份额',
    datasets: ['crosswalk'],
  },
  graduates: {
    zh: '毕业生',
    en: 'graduates',
    kind: 'number',
    as: 'persons',
    hideable: true,
    absent: 'x',
    meaning: '本地院校该专业的毕业生人数',
    datasets: ['graduates'],
  },
  institutions: {
    zh: '院校',
    en: 'institutions',
    kind: 'list',
    of: {
      kind: 'group',
      fields: {
        code: { zh: '院校代码', en: 'institution code', kind: 'text', meaning: '院校代码' },
        graduates: {
          zh: '毕业生',
          en: 'graduates',
          kind: 'number',
          as: 'persons',
          hideable: true,
          absent: 'x',
          meaning: '该校该专业的毕业生人数',
          datasets: ['graduates'],
        },
        ...NAMES,
      },
    },
    meaning: '本地开设该专业的院校',
    datasets: ['provisions'],
  },
};
