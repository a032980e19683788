import { STATE_ZH } from '@gongxu/editions';
import type { NamedCode, Report } from '../report.js';
import { METHOD_KIND_WORDS, RATING_WORDS } from '../words.js';
import { ENTRY_FIELDS } from './entry-fields.js';
import { DISCLOSURE_FIELDS } from './disclosure-fields.js';
import type { Fields } from './field.js';
import { NAMES } from './market-fields.js';
import { UNCERTAINTY_PARAMETER_FIELDS } from './uncertainty-fields.js';
import { SURVEY_REPORT_FIELDS } from './survey-fields.js';

const NAMED_CODE: Fields<NamedCode> = {
  code: { zh: '代码', en: 'code', kind: 'text', meaning: '代码' },
  ...NAMES,
};

const ROWS = {
  rows: { zh: '行数', en: 'rows', kind: 'number', as: 'count', meaning: '读入的行数' },
  uncoded: {
    zh: '未能编码',
    en: 'uncoded',
    kind: 'number',
    as: 'count',
    meaning: '岗位名称不能归入职业、未计入的行数',
  },
  duplicates: { zh: '重复', en: 'duplicates', kind: 'number', as: 'count', meaning: '计数前剔除的重复发布行数' },
} as const;

const SEEKER_ROWS = { ...ROWS, uncoded: { ...ROWS.uncoded, hideable: true } } as const;

/** The fields of a whole report: what the JSON says, and its schema. */
export const REPORT_FIELDS: Fields<Report> = {
  format: { zh: '格式', en: 'format', kind: 'choice', words: { 'gongxu.report/1': '1' }, meaning: '报告格式及版本' },
  region: { zh: '地区', en: 'region', kind: 'group', fields: NAMED_CODE, meaning: '目录所属地区' },
  year: { zh: '年度', en: 'year', kind: 'number', as: 'year', meaning: '目录年度' },
  number: { zh: '版次', en: 'edition', kind: 'number', as: 'count', meaning: '同一地区同一年度的第几版' },
  policy: {
    zh: '编制方案',
    en: 'policy',
    kind: 'group',
    fields: {
      id: { zh: '方案代号', en: 'policy', kind: 'text', meaning: '编制方案代号' },
      version: { zh: '方案版本', en: 'version', kind: 'text', meaning: '编制方案版本' },
      titleZh: { zh: '方案名称', en: 'title in Chinese', kind: 'text', meaning: '编制方案名称' },
      titleEn: { zh: '方案英文名称', en: 'title in English', kind: 'text', meaning: '编制方案英文名称' },
    },
    meaning: '代码表、默认方法与参数的约定',
  },
  occupationSystem: {
    zh: '职业分类',
    en: 'occupation list',
    kind: 'group',
    fields: {
      id: { zh: '分类代号', en: 'list', kind: 'text', meaning: '职业分类代号及版本' },
      titleZh: { zh: '分类名称', en: 'title in Chinese', kind: 'text', absent: 'x', meaning: '职业分类名称' },
      titleEn: { zh: '分类英文名称', en: 'title in English', kind: 'text', absent: 'x', meaning: '职业分类英文名称' },
    },
    meaning: '目录所用的职业分类',
  },
  state: { zh: '状态', en: 'state', kind: 'choice', words: STATE_ZH, meaning: '版本所处的阶段' },
  disclosure: {
    zh: '披露控制',
    en: 'disclosure control',
    kind: 'group',
    fields: DISCLOSURE_FIELDS,
    absent: 'z',
    meaning: '哪些数值以 c 代替；为空时显示全部数值，仅供内部使用',
  },
  contentHash: {
    zh: '内容校验值',
    en: 'content hash',
    kind: 'text',
    meaning: '目录内容的 SHA-256；数据相同则校验值相同',
  },
  currency: { zh: '币种', en: 'currency', kind: 'text', meaning: '工资的币种（ISO 4217）' },
  notices: { zh: '提示', en: 'notices', kind: 'list', of: { kind: 'text' }, meaning: '须随数据展示的提示，如模拟数据' },
  defaultMethod: { zh: '默认方法', en: 'default method', kind: 'text', meaning: '决定列入与否的方法代号' },
  methods: {
    zh: '方法',
    en: 'methods',
    kind: 'list',
    of: {
      kind: 'group',
      fields: {
        id: { zh: '方法代号', en: 'method', kind: 'text', meaning: '方法代号' },
        kind: { zh: '方法类别', en: 'kind', kind: 'choice', words: METHOD_KIND_WORDS, meaning: '方法类别' },
        version: { zh: '方法版本', en: 'version', kind: 'text', meaning: '方法版本' },
        labelZh: { zh: '方法名称', en: 'label in Chinese', kind: 'text', meaning: '方法名称' },
        labelEn: { zh: '方法英文名称', en: 'label in English', kind: 'text', meaning: '方法英文名称' },
        source: { zh: '出处', en: 'source', kind: 'text', meaning: '规则的出处，以及哪些数值为本系统默认' },
        parameters: { zh: '参数', en: 'parameters', kind: 'open', meaning: '方法的参数，随方法类别而异' },
      },
    },
    meaning: '评级所用的各种方法及参数',
  },
  agreement: {
    zh: '方法一致性',
    en: 'agreement of methods',
    kind: 'list',
    of: {
      kind: 'group',
      fields: {
        methods: { zh: '两种方法', en: 'two methods', kind: 'list', of: { kind: 'text' }, meaning: '两种方法的代号' },
        bothRated: {
          zh: '均评职业数',
          en: 'rated by both',
          kind: 'number',
          as: 'count',
          meaning: '两种方法均有评级的职业数',
        },
        agreeing: {
          zh: '一致职业数',
          en: 'rated alike',
          kind: 'number',
          as: 'count',
          meaning: '两种方法评级相同的职业数',
        },
        share: {
          zh: '一致率',
          en: 'share rated alike',
          kind: 'number',
          as: 'share',
          absent: 'x',
          meaning: '一致职业数 ÷ 均评职业数',
        },
        kappa: {
          zh: 'κ 系数',
          en: 'Cohen’s kappa',
          kind: 'number',
          as: 'score',
          absent: 'x',
          meaning: '扣除偶然一致后的一致程度',
        },
      },
    },
    meaning: '各对方法在共同尺度上的一致程度',
  },
  uncertainty: {
    zh: '不确定性参数',
    en: 'how doubt was measured',
    kind: 'group',
    fields: UNCERTAINTY_PARAMETER_FIELDS,
    absent: 'x',
    meaning: '不确定性的计算参数',
  },
  previousEdition: {
    zh: '上次目录',
    en: 'previous edition',
    kind: 'group',
    fields: {
      year: { zh: '年度', en: 'year', kind: 'number', as: 'year', meaning: '上次目录的年度' },
      contentHash: { zh: '内容校验值', en: 'content hash', kind: 'text', meaning: '上次目录内容的 SHA-256' },
    },
    absent: 'z',
    meaning: '据以比较变化的上次目录',
  },
  merge: {
    zh: '数据整理',
    en: 'how rows were counted',
    kind: 'group',
    fields: {
      titles: {
        zh: '岗位名称',
        en: 'job titles',
        kind: 'group',
        fields: {
          distinct: { zh: '不同名称', en: 'distinct titles', kind: 'number', as: 'count', meaning: '不同岗位名称数' },
          coded: { zh: '已编码', en: 'coded titles', kind: 'number', as: 'count', meaning: '归入职业的岗位名称数' },
        },
        meaning: '岗位名称的编码',
      },
      vacancies: { zh: '招聘', en: 'vacancies', kind: 'group', fields: ROWS, meaning: '招聘岗位的整理' },
      jobSeekers: { zh: '求职', en: 'job seekers', kind: 'group', fields: SEEKER_ROWS, meaning: '求职登记的整理' },
      asOf: { zh: '数据截至', en: 'as of', kind: 'text', absent: 'x', meaning: '招聘数据的最后日期' },
    },
    absent: 'x',
    meaning: '各文件的行如何成为计数',
  },
  listedCount: { zh: '列入数', en: 'listed', kind: 'number', as: 'count', meaning: '列入紧缺目录的职业数' },
  adjustments: {
    zh: '人工调整',
    en: 'changes by a person',
    kind: 'list',
    of: {
      kind: 'group',
      fields: {
        occupation: { zh: '职业代码', en: 'occupation code', kind: 'text', meaning: '调整的职业' },
        ...NAMES,
        computedRating: {
          zh: '计算评级',
          en: 'computed rating',
          kind: 'choice',
          words: RATING_WORDS,
          meaning: '计算得出的评级',
        },
        rating: { zh: '调整为', en: 'rating', kind: 'choice', words: RATING_WORDS, meaning: '调整后的评级' },
        reason: { zh: '理由', en: 'reason', kind: 'text', meaning: '调整的书面理由' },
      },
    },
    meaning: '经人工调整的职业；计算值保留可见',
  },
  survey: {
    zh: '用人需求摸底',
    en: 'survey of demand',
    kind: 'group',
    fields: SURVEY_REPORT_FIELDS,
    absent: 'z',
    meaning: '摸底的答复与加权；没有摸底时为空',
    datasets: ['employer_survey'],
  },
  dropped: {
    zh: '退出',
    en: 'dropped',
    kind: 'list',
    of: { kind: 'group', fields: NAMED_CODE },
    meaning: '上次列入、本次未列入的职业',
  },
  sources: {
    zh: '数据来源',
    en: 'sources',
    kind: 'list',
    of: {
      kind: 'group',
      fields: {
        dataset: { zh: '数据集', en: 'dataset', kind: 'text', meaning: '数据集代号' },
        region: { zh: '报送地区', en: 'region', kind: 'text', meaning: '文件所属地区；* 为代码表' },
        year: { zh: '年度', en: 'year', kind: 'number', as: 'count', meaning: '文件所属年度；0 为代码表' },
        part: { zh: '分册', en: 'part', kind: 'text', meaning: '同一数据集分为几个文件时的分册，或代码表代号' },
        fileName: { zh: '文件', en: 'file', kind: 'text', meaning: '文件名' },
        sender: { zh: '报送', en: 'sender', kind: 'text', absent: 'x', meaning: '报送单位或账号' },
        rowsLoaded: {
          zh: '入库行数',
          en: 'rows loaded',
          kind: 'number',
          as: 'count',
          absent: 'x',
          meaning: '接收的行数',
        },
        rowsRejected: {
          zh: '未接收行数',
          en: 'rows rejected',
          kind: 'number',
          as: 'count',
          absent: 'x',
          meaning: '因不合规则未接收的行数',
        },
        sha256: { zh: '文件校验值', en: 'SHA-256', kind: 'text', meaning: '文件的 SHA-256' },
        notice: { zh: '提示', en: 'notice', kind: 'text', absent: 'z', meaning: '须随数据展示的提示' },
      },
    },
    meaning: '编制所用的全部文件',
  },
  entries: {
    zh: '目录条目',
    en: 'entries',
    kind: 'list',
    of: { kind: 'group', fields: ENTRY_FIELDS },
    meaning: '每个职业一条，按位次排列',
  },
};
