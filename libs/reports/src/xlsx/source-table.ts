import type { Report } from '../report.js';
import { sourceRows, SOURCE_COLUMNS } from '../source-rows.js';

/** 数据来源: every file with its sender and hash. */
export const sourceTable = (report: Pick<Report, 'sources'>) => ({
  name: '数据来源',
  title: '数据来源',
  about: '编制所用的全部文件、报送单位与校验值',
  columns: SOURCE_COLUMNS,
  rows: sourceRows(report),
});
