import { disclosedSignal } from '@gongxu/disclosure';
import type { SignalReport } from '@gongxu/warning';
import type { ShownLine } from './signal-columns.js';

/** The programmes of the region without the figures of so few persons that they are not published. */
export const publishedLines = ({ programmes, publishedFrom }: SignalReport): ShownLine[] =>
  programmes.map((line) => disclosedSignal(line, publishedFrom));
