import type { ColumnDefinition } from './dataset-definition.js';
import type { CodeLookup } from './code-lookup.js';
import type { RuleName } from './rules.js';

export type CellOutcome =
  /** What is stored, before any escaping; undefined: no value. */
  | { readonly value: string | undefined; readonly fault?: undefined }
  | { readonly fault: { readonly rule: RuleName; readonly params: Readonly<Record<string, string | number>> } };

export type CellCheck = (cell: string) => CellOutcome;

/** Cells repeat: codes, levels, dates, small numbers. What was found out once is kept, up to this many. */
const REMEMBERED = 50_000;
const NOTHING: CellOutcome = { value: undefined };
/** NUL cannot be stored; U+FFFD and half a surrogate pair are what is left of characters that were lost. */
const INVALID = /[\u0000\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The check of one column's cells, already trimmed. Pure: the same cell gives the same outcome. */
export function cellCheck(column: ColumnDefinition, codes: CodeLookup): CellCheck {
  const check = checkOf(column, codes);
  const empty: CellOutcome = column.required ? fault('required') : NOTHING;
  if (column.type.kind === 'text') return (cell) => (cell === '' ? empty : check(cell));
  const remembered = new Map<string, CellOutcome>([['', empty]]);
  return (cell) => {
    const known = remembered.get(cell);
    if (known) return known;
    const outcome = check(cell);
    if (remembered.size < REMEMBERED) remembered.set(cell, outcome);
    return outcome;
  };
}

function checkOf({ type }: ColumnDefinition, codes: CodeLookup): CellCheck {
  switch (type.kind) {
    case 'text':
      return (cell) => {
        if (cell.length > type.maxLength) return fault('too_long', { max: type.maxLength });
        return INVALID.test(cell) ? fault('invalid_characters') : { value: cell };
      };
    case 'code':
      return (cell) => {
        if (INVALID.test(cell)) return fault('invalid_characters');
        if (codes.knows(type.codes) ? !codes.has(type.codes, cell) : cell.length > 50) return fault('unknown_code', { kind: type.codes });
        return type.codes === 'region' && !codes.inScope(cell) ? fault('outside_region') : { value: cell };
      };
    case 'integer':
      return (cell) => {
        if (!/^-?\d+$/.test(cell)) return fault('integer');
        return inRange(cell, String(Number(cell)), type);
      };
    case 'number':
      return (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? inRange(cell, cell, type) : fault('number'));
    case 'date':
      return (cell) => {
        const value = isoDate(cell);
        return value === undefined ? fault('date') : { value };
      };
    case 'choice': {
      const allowed = [...new Set(Object.keys(type.values))].join('、');
      return (cell) => {
        if (!Object.hasOwn(type.values, cell)) return fault('choice', { allowed });
        return { value: type.values[cell] ?? undefined };
      };
    }
  }
}

function inRange(cell: string, value: string, { min, max }: { min: number; max: number }): CellOutcome {
  const number = Number(cell);
  return number < min || number > max ? fault('range', { min, max }) : { value };
}

const fault = (rule: RuleName, params: Readonly<Record<string, string | number>> = {}): CellOutcome => ({ fault: { rule, params } });

/** 2026-03-05, 2026/3/5, 20260305 or 2026年3月5日, as 2026-03-05. */
export function isoDate(text: string): string | undefined {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
