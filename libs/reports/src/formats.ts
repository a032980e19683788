import { catalogueCsv } from './csv/catalogue-csv.js';
import { inFileName } from './file-name.js';
import { catalogueDocx } from './docx/catalogue-docx.js';
import { catalogueJson } from './json/catalogue-json.js';
import type { Report } from './report.js';
import { titleOf } from './titles.js';
import { catalogueXlsx } from './xlsx/catalogue-xlsx.js';

export const REPORT_FORMATS = ['xlsx', 'docx', 'csv', 'json'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const isReportFormat = (text: string): text is ReportFormat =>
  (REPORT_FORMATS as readonly string[]).includes(text);

export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

const WRITERS: Readonly<Record<ReportFormat, (report: Report) => Uint8Array | Promise<Uint8Array>>> = {
  xlsx: catalogueXlsx,
  docx: catalogueDocx,
  csv: catalogueCsv,
  json: catalogueJson,
};

/** The report as a file; the same report gives the same bytes. */
export const writeReport = async (report: Report, format: ReportFormat): Promise<Uint8Array> => WRITERS[format](report);

/** 三门峡市2026年度紧缺职业目录-第1版.xlsx */
export const reportFileName = (report: Report, format: ReportFormat): string =>
  `${inFileName(titleOf(report))}-第${report.number}版.${format}`;
