import type { Open } from '@gongxu/disclosure';
import { numberText } from './fields/number-form.js';
import { SYMBOLS } from './not-shown.js';
import type { MergeCounts, Report } from './report.js';
import type { Section } from './section.js';
import { methodName, noticeOf, regionName } from './titles.js';
import { RATING_WORDS } from './words.js';

/** 编制说明: what the reader must know to use the catalogue. */
export const aboutOf = (report: Report): readonly Section[] => [
  { heading: '编制范围', paragraphs: [scopeText(report), ...noticeText(report)] },
  { heading: '编制方法', paragraphs: methodTexts(report) },
  {
    heading: '供需口径',
    paragraphs: [
      '需求为扩张需求与替补需求之和，取自官方供需账户；没有账户时为当年登记招聘人数。重复发布的岗位在计数前剔除。',
      '供给为在本地求职的毕业生、登记求职人员、人口迁移与其他求职人员之和。仅有毕业生数据时不计算缺口。',
      '缺口为需求减供给，负数为富余；相对缺口为缺口占就业人数的比重。人数均为每年人数。',
    ],
  },
  { heading: '评级含义', paragraphs: RATING_TEXTS },
  ...(report.uncertainty ? [{ heading: '不确定性', paragraphs: [uncertaintyText(report.uncertainty)] }] : []),
  ...(report.survey ? [{ heading: '用人需求摸底', paragraphs: [surveyText(report.survey)] }] : []),
  ...(report.merge ? [{ heading: '数据整理', paragraphs: mergeTexts(report.merge) }] : []),
  { heading: '披露控制', paragraphs: [disclosureText(report)] },
  {
    heading: '符号',
    paragraphs: [
      '不能或不宜公布的数值以符号代替，不作零值，不作估填：',
      ...Object.entries(SYMBOLS).map(([symbol, { zh, en }]) => `${symbol}　${zh}（${en}）`),
    ],
  },
  {
    heading: '可追溯性',
    paragraphs: [
      `本版内容校验值（SHA-256）：${report.contentHash}。所用文件及其校验值见数据来源；同样的数据得出同样的校验值。`,
    ],
  },
];

function scopeText(report: Report): string {
  const { entries, listedCount, occupationSystem, policy } = report;
  const surplus = entries.filter(({ rating }) => rating === 'surplus').length;
  const system = occupationSystem.titleZh ?? occupationSystem.titleEn ?? occupationSystem.id;
  return (
    `本目录覆盖${regionName(report)}${report.year}年度有数据的 ${entries.length} 个职业，职业分类采用${system}；` +
    `列入紧缺目录 ${listedCount} 个，评为过剩 ${surplus} 个。编制方案：${policy.titleZh}（${policy.id} ${policy.version}）。`
  );
}

const noticeText = (report: Report): readonly string[] =>
  noticeOf(report) === '' ? [] : [`提示：${noticeOf(report)}。`];

const methodTexts = (report: Report): readonly string[] => [
  `列入与否由“${methodName(report)}”决定，其他方法的结果并列供对照。`,
  ...report.methods.map(({ labelZh, id, version, source }) => `${labelZh}（${id} ${version}）：${source}。`),
];

const RATING_TEXTS: readonly string[] = [
  `${RATING_WORDS.shortage}：列入紧缺目录。${RATING_WORDS.observation}：接近紧缺，继续观察。${RATING_WORDS.balanced}：供需大体平衡。` +
    `${RATING_WORDS.surplus}：供大于求，列入过剩目录。`,
  `${RATING_WORDS.not_listed}：方法规定不予评定（如岗位太少）。${RATING_WORDS.undetermined}：数据太少，不作判断；未定不等于平衡。`,
];

const uncertaintyText = ({
  replicates,
  confidence,
  weightSets,
  weightRange,
}: NonNullable<Report['uncertainty']>): string =>
  `列入概率与位次区间由原始记录重抽样 ${replicates} 次得出，区间包含其中 ${numberText(confidence, 'share')}；` +
  `权重稳定性为在 ${weightSets} 组容许权重（各上下浮动 ${numberText(weightRange, 'share')}）下结论不变的占比。`;

function surveyText({ total }: NonNullable<Report['survey']>): string {
  const rate = total.rate === null ? '' : `，答复率 ${numberText(total.rate, 'share')}`;
  const coverage = total.coverage === null ? '' : `，占参保就业 ${numberText(total.coverage, 'share')}`;
  return `用人需求摸底有 ${total.responded} 家单位答复${rate}${coverage}。摸底需求加权到参保就业总体，与需求并列，不相加。`;
}

const disclosureText = ({ disclosure }: Report): string =>
  disclosure
    ? `少于 ${disclosure.minimum} 人（家）的数值，以及可由其他已公布数值推算出它的数值，以 c 代替；由其算出的比率、得分也不公布。评级不受影响。`
    : '本文件显示全部数值，未作披露控制，仅供内部使用，不得公开。';

const mergeTexts = ({ titles, vacancies, jobSeekers }: MergeCounts): readonly string[] => {
  const n = (value: Open<number>): string => numberText(value, 'persons');
  return [
    `招聘岗位 ${n(vacancies.rows)} 条，剔除重复发布 ${n(vacancies.duplicates)} 条，不能归入职业 ${n(vacancies.uncoded)} 条；` +
      `求职登记 ${n(jobSeekers.rows)} 条，剔除重复 ${n(jobSeekers.duplicates)} 条，不能归入职业 ${n(jobSeekers.uncoded)} 条。`,
    `岗位名称 ${n(titles.distinct)} 种，归入职业 ${n(titles.coded)} 种；不能归入者不计入任何职业。`,
  ];
};
