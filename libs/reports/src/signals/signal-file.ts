import type { SignalReport } from '@gongxu/warning';
import { inFileName } from '../file-name.js';
import type { SignalAudience } from './signal-audience.js';
import { signalsCsv } from './signals-csv.js';
import { signalTitle } from './signal-titles.js';
import { signalsXlsx } from './signals-xlsx.js';

export const SIGNAL_FORMATS = ['xlsx', 'csv'] as const;

export type SignalFormat = (typeof SIGNAL_FORMATS)[number];

export const isSignalFormat = (text: string): text is SignalFormat =>
  (SIGNAL_FORMATS as readonly string[]).includes(text);

/** The signals as a file; the same signals give the same bytes. */
export const writeSignals = async (
  report: SignalReport,
  format: SignalFormat,
  audience: SignalAudience,
): Promise<Uint8Array> => (format === 'xlsx' ? signalsXlsx(report, audience) : signalsCsv(report, audience));

/** 三门峡市2026年度专业预警-第1次.xlsx */
export const signalFileName = (report: SignalReport, format: SignalFormat): string =>
  `${inFileName(signalTitle(report))}-第${report.number}次.${format}`;
