import { columnsOf } from '../fields/columns-of.js';
import { type Column, headingOf } from '../fields/column.js';
import type { Shown } from '../not-shown.js';
import type { Report } from '../report.js';
import { safeText } from './safe-text.js';

const BYTE_ORDER_MARK = '\uFEFF';

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
  return new TextEncoder().encode(BYTE_ORDER_MARK + rows.map(csvRow).join(''));
}

/** Shares stand as decimals, so their heading must not say percent; no two headings are the same. */
function csvHeading({ zh, of, unit, format }: Column): string {
  const shown = format?.endsWith('%') ? unit.replace('%', '比率') : unit;
  return headingOf({ zh: of === undefined ? zh : `${of}：${zh}`, unit: shown });
}

const csvRow = (cells: readonly Shown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: Shown): string {
  if (typeof value === 'number') return String(value);
  const text = safeText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
