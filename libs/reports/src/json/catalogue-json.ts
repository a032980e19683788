import { SUPPRESSED } from '@gongxu/disclosure';
import { symbolIn } from '../fields/columns-of.js';
import { anyFields, type AnyField, type AnyFields, type AnyKind } from '../fields/field.js';
import { REPORT_FIELDS } from '../fields/report-fields.js';
import { SYMBOLS } from '../not-shown.js';
import type { Report } from '../report.js';
import { SCHEMA_ID } from './catalogue-schema.js';

/**
 * The edition as JSON, after the published schema: fields in the order of the data dictionary, the symbol c, x or z in the
 * place of every figure or choice that is not shown.
 */
export function catalogueJson(report: Report): Uint8Array {
  const symbols = Object.fromEntries(Object.entries(SYMBOLS).map(([symbol, { zh, en }]) => [symbol, `${zh} · ${en}`]));
  const body = objectOf(anyFields(REPORT_FIELDS), report);
  return new TextEncoder().encode(`${JSON.stringify({ $schema: SCHEMA_ID, symbols, ...body }, null, 1)}\n`);
}

const objectOf = (fields: AnyFields, owner: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      valueOf(field, (owner as Record<string, unknown>)[name], owner),
    ]),
  );

function valueOf(field: AnyField, value: unknown, owner: unknown): unknown {
  if (value === undefined && field.optional) return undefined;
  if (field.hideable && value === SUPPRESSED) return SUPPRESSED;
  if ((value ?? null) !== null) return contentOf(field, value);
  return field.kind === 'number' || field.kind === 'choice' ? symbolIn(field, owner) : null;
}

function contentOf(kind: AnyKind, value: unknown): unknown {
  if (kind.kind === 'list') return (value as readonly unknown[]).map((item) => contentOf(kind.of!, item));
  return kind.kind === 'group' ? objectOf(kind.fields!, value) : value;
}
