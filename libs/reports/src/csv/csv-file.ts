import type { Shown } from '../not-shown.js';
import { safeText } from './safe-text.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180 in UTF-8 with byte order mark, so that Excel and WPS read Chinese. */
export const csvFile = (rows: readonly (readonly Shown[])[]): Uint8Array =>
  new TextEncoder().encode(BYTE_ORDER_MARK + rows.map(csvRow).join(''));

const csvRow = (cells: readonly Shown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: Shown): string {
  if (typeof value === 'number') return String(value);
  const text = safeText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
