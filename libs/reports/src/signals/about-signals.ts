import { SIGNAL_LISTS, type SignalReport } from '@gongxu/warning';
import { SYMBOLS } from '../not-shown.js';
import type { Section } from '../section.js';
import { LIST_NAMES } from './signal-titles.js';

/** 编制说明: what the reader must know to use the signals. */
export const aboutSignals = (report: SignalReport, isPublic: boolean): readonly Section[] => [
  {
    heading: '范围',
    paragraphs: [
      `本表为 ${report.year} 年度专业预警，随职业目录 ${report.edition} 发出，只用该年以前的数据，针对当年秋季招生。` +
        `本地区专业 ${report.programmes.length} 个${isPublic ? '' : `，专业点 ${report.provisions.length} 个`}。`,
      ...(report.notices.length > 0 ? [`提示：${report.notices.join('；')}。`] : []),
    ],
  },
  {
    heading: '预警含义',
    paragraphs: [
      '红色、黄色：毕业生过多；绿色（急需）：毕业生过少；无预警：两者皆非；无法判定：数据不足，不等于平衡。',
      '过剩（不足）概率：届时每个岗位有多于 1.2 名毕业生（每名毕业生有多于 1.2 个岗位）的概率；上下限包含结果的概率为 80%。',
      '停招不是撤销。措施由所列规则中“决定”者得出，其他规则的结论并列供对照。',
    ],
  },
  {
    heading: '发布',
    paragraphs: SIGNAL_LISTS.map((list) => {
      const release = report.releases[list];
      return release
        ? `${LIST_NAMES[list]}：${release.by} 于 ${release.at.slice(0, 10)} 发布，${release.reason}。`
        : `${LIST_NAMES[list]}：尚未发布，不得公开。`;
    }),
  },
  {
    heading: '使用限制',
    paragraphs: [
      isPublic
        ? '本文件只含已发布的名单；院校的就业数据不在其中。'
        : '本文件含院校就业数据，仅供教育部门内部使用，未经院校书面同意不得转送其他部门。',
    ],
  },
  {
    heading: '符号',
    paragraphs: Object.entries(SYMBOLS).map(([symbol, { zh, en }]) => `${symbol}　${zh}（${en}）`),
  },
  {
    heading: '可追溯性',
    paragraphs: [`本次预警内容校验值（SHA-256）：${report.contentHash}。所用规则与文件及其校验值见规则、数据来源。`],
  },
];
