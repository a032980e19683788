import type { Shown } from '../not-shown.js';
import type { Report, ReportedEntry } from '../report.js';
import { NUMBER_FORMS, type NumberForm } from './number-form.js';

/** Where a column stands: in the circulated lists too, in the table of all occupations, or only in the CSV. */
export type Place = 'list' | 'all' | 'csv';

/** A column of a table with one row for each occupation. */
export interface Column {
  readonly id: string;
  readonly zh: string;
  /** Where names repeat, what the column belongs to: a method, an indicator. */
  readonly of?: string;
  readonly unit: string;
  readonly in: Place;
  /** In characters of a spreadsheet. */
  readonly width: number;
  /** Number format of a spreadsheet; null for texts. */
  readonly format: string | null;
  readonly value: (entry: ReportedEntry) => Shown;
}

/** The unit of a number in words; pay is in the currency of the policy. */
export const unitOf = (form: NumberForm, { currency }: Pick<Report, 'currency'>): string =>
  form === 'money' && currency !== 'CNY' ? `${currency}/月` : NUMBER_FORMS[form].unit;

/** The heading with its unit, e.g. 缺口（人/年）. */
export const headingOf = ({ zh, unit }: Pick<Column, 'zh' | 'unit'>, between = ''): string =>
  unit === '' ? zh : `${zh}${between}（${unit}）`;
