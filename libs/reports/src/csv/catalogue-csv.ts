import { columnsOf } from '../fields/columns-of.js';
import { type Column, headingOf } from '../fields/column.js';
import type { Report } from '../report.js';
import { csvFile } from './csv-file.js';

/**
 * One row for each occupation, every column (RFC 4180, UTF-8 with byte order mark, so that Excel and WPS read Chinese).
 * Figures are as stored, shares as decimals; an edition with notices repeats them in a column of their own.
 */
export function catalogueCsv(report: Report): Uint8Array {
  const notice = report.notices.join('；');
  const columns = [
    ...columnsOf(report).map((column) => ({ heading: csvHeading(column), value: column.value })),
    ...(notice === '' ? [] : [{ heading: '数据提示', value: () => notice }]),
  ];
  const rows = [
    columns.map(({ heading }) => heading),
    ...report.entries.map((entry) => columns.map(({ value }) => value(entry))),
  ];
  return csvFile(rows);
}

/** Shares stand as decimals, so their heading must not say percent; no two headings are the same. */
function csvHeading({ zh, of, unit, format }: Column): string {
  const shown = format?.endsWith('%') ? unit.replace('%', '比率') : unit;
  return headingOf({ zh: of === undefined ? zh : `${of}：${zh}`, unit: shown });
}
