import type { SignalReport } from '@gongxu/warning';
import { nameShown } from '../name-shown.js';

const regionName = ({ region, regionZh, regionEn }: SignalReport): string =>
  nameShown({ nameZh: regionZh, nameEn: regionEn }, region);

/** 三门峡市2026年度专业预警 */
export const signalTitle = (report: SignalReport): string => `${regionName(report)}${report.year}年度专业预警`;

/** 三门峡市2026年度急需专业 */
export const listTitle = (report: SignalReport, name: string): string =>
  `${regionName(report)}${report.year}年度${name}`;

/** The short facts under a title. */
export const signalSubtitle = (report: SignalReport): string =>
  [`第 ${report.number} 次发出`, `随目录 ${report.edition}`, `应于 ${report.dueOn} 前发布`].join('　');

export const LIST_NAMES = { urgent: '急需专业', surplus: '过剩预警专业' } as const;
