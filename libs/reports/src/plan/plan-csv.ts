import type { PlanReport } from '@gongxu/adjustment';
import { csvFile } from '../csv/csv-file.js';
import { LINE_COLUMNS } from './plan-columns.js';

/** One row for each provision; a plan with notices repeats them in a column of their own. */
export function planCsv({ lines, notices }: PlanReport): Uint8Array {
  const notice = notices.join('；');
  const columns = [...LINE_COLUMNS, ...(notice === '' ? [] : [{ zh: '数据提示', value: () => notice }])];
  return csvFile([columns.map(({ zh }) => zh), ...lines.map((line) => columns.map(({ value }) => value(line)))]);
}
