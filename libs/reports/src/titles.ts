import { STATE_ZH } from '@gongxu/editions';
import { nameShown } from './name-shown.js';
import type { Report } from './report.js';

export const regionName = ({ region }: Report): string => nameShown(region, region.code);

/** 三门峡市2026年度紧缺职业目录 */
export const titleOf = (report: Report): string => `${regionName(report)}${report.year}年度紧缺职业目录`;

/** The short facts under a title: edition, method and how far the data reaches. */
export const subtitleOf = (report: Report): string =>
  [
    `第 ${report.number} 版（${STATE_ZH[report.state]}）`,
    `默认方法：${methodName(report)}`,
    ...(report.merge?.asOf ? [`招聘数据截至 ${report.merge.asOf}`] : []),
  ].join('　');

export const methodName = ({ methods, defaultMethod }: Report): string =>
  methods.find(({ id }) => id === defaultMethod)?.labelZh ?? defaultMethod;

/** Notices in one line; empty when the edition has none. */
export const noticeOf = ({ notices }: Report): string => notices.join('；');
