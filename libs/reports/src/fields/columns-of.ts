import { SUPPRESSED } from '@gongxu/disclosure';
import type { NotShown, Shown } from '../not-shown.js';
import type { Report, ReportedEntry } from '../report.js';
import { type Column, unitOf } from './column.js';
import { ENTRY_FIELDS } from './entry-fields.js';
import { anyFields, type AnyField, type AnyFields } from './field.js';
import { NUMBER_FORMS } from './number-form.js';

/** Every column of the edition, in the order of the fields; what no line of the edition has makes no column. */
export const columnsOf = (report: Report): readonly Column[] =>
  columnsIn(anyFields(ENTRY_FIELDS), report, { path: '', of: (entry) => entry });

/** How to come from a line to the object a field belongs to. */
interface Owner {
  readonly path: string;
  readonly of: (entry: ReportedEntry) => unknown;
}

const columnsIn = (fields: AnyFields, report: Report, owner: Owner): readonly Column[] =>
  Object.entries(fields).flatMap(([name, field]) => columnsFrom(name, field, report, owner));

function columnsFrom(name: string, field: AnyField, report: Report, owner: Owner): readonly Column[] {
  const id = owner.path === '' ? name : `${owner.path}.${name}`;
  const valueOf = (entry: ReportedEntry): unknown => fieldOf(owner.of(entry), name);
  const isGroup = field.kind === 'group';
  if ((field.optional || isGroup) && report.entries.every((entry) => (valueOf(entry) ?? null) === null)) return [];
  if (field.columns) return field.columns(report);
  if (isGroup && !field.table) return columnsIn(field.fields!, report, { path: id, of: valueOf });
  if (!field.table) return [];
  return [
    {
      id,
      zh: field.table.heading ?? field.zh,
      unit: field.as ? unitOf(field.as, report) : '',
      in: field.table.in,
      width: field.table.width,
      format: field.as && !field.table.text ? NUMBER_FORMS[field.as].format : null,
      value: (entry) => shown(field, valueOf(entry), owner.of(entry)),
    },
  ];
}

/** What a suppressed group holds is suppressed. */
const fieldOf = (owner: unknown, name: string): unknown =>
  owner === SUPPRESSED ? SUPPRESSED : (owner as Record<string, unknown> | null | undefined)?.[name];

function shown(field: AnyField, value: unknown, owner: unknown): Shown {
  if (owner === SUPPRESSED) return SUPPRESSED;
  if ((owner ?? null) === null || value === undefined) return 'x';
  if (field.table?.text) return field.table.text(value, owner);
  if (value === null) return symbolIn(field, owner);
  if (field.hideable && value === SUPPRESSED) return SUPPRESSED;
  if (field.kind === 'flag') return value === true ? '是' : '否';
  if (field.kind === 'choice') return field.words![value as string] ?? (value as string);
  return value as Shown;
}

/** The symbol in the place of a value that is absent. */
export const symbolIn = ({ absent }: AnyField, owner: unknown): NotShown =>
  typeof absent === 'function' ? absent(owner) : (absent ?? 'x');
