import type { CodeLookup } from './code-lookup.js';
import { NO_VALUE, toCopyText } from './copy-text.js';
import type { ColumnDefinition } from './dataset-definition.js';
import { isoDate } from './iso-date.js';
import type { RuleName } from './rules.js';

/** What is wrong with a cell. */
export interface CellFault {
  readonly rule: RuleName;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is stored, as COPY text, or what is wrong. Pure: the same cell, already trimmed, gives the same. */
export type CellCheck = (cell: string) => string | CellFault;

/** Codes, levels and dates repeat. What was found out once is kept, up to this many cells. */
const REMEMBERED = 50_000;
/** Longer ones are not kept: they would hold the whole piece of the file they were cut from. */
const REMEMBERED_LENGTH = 12;
/** Codes of a list that is not loaded. */
const LONGEST_CODE = 50;
/** NUL cannot be stored; U+FFFD and half a surrogate pair are what is left of characters that were lost. */
const INVALID = /[\u0000\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** Quick to look for: without one of these a text is neither invalid nor in need of escapes. */
const SPECIAL = /[\u0000-\u001F\\\uD800-\uDFFF\uFFFD]/;

/** The check of one column's cells; what can be is prepared once. */
export function cellCheck(column: ColumnDefinition, codes: CodeLookup): CellCheck {
  const check = checkOf(column, codes);
  const empty = column.required ? fault('required') : (column.otherwise ?? NO_VALUE);
  const { kind } = column.type;
  if (kind === 'text' || kind === 'integer' || kind === 'number') return (cell) => (cell === '' ? empty : check(cell));
  const remembered = new Map([['', empty]]);
  return (cell) => {
    const known = remembered.get(cell);
    if (known !== undefined) return known;
    const outcome = check(cell);
    if (remembered.size < REMEMBERED && cell.length <= REMEMBERED_LENGTH) remembered.set(cell, outcome);
    return outcome;
  };
}

function checkOf({ type }: ColumnDefinition, codes: CodeLookup): CellCheck {
  switch (type.kind) {
    case 'text':
      return (cell) => {
        if (cell.length > type.maxLength) return fault('too_long', { max: type.maxLength });
        if (!SPECIAL.test(cell)) return cell;
        return INVALID.test(cell) ? fault('invalid_characters') : toCopyText(cell);
      };
    case 'code':
      return (given) => {
        const cell = type.labelled ? given.split(/\s/, 1)[0]! : given;
        if (INVALID.test(cell)) return fault('invalid_characters');
        if (codes.knows(type.codes) ? !codes.has(type.codes, cell) : cell.length > LONGEST_CODE)
          return fault('unknown_code', { kind: type.codes });
        return type.codes === 'region' && !codes.inScope(cell) ? fault('outside_region') : toCopyText(cell);
      };
    case 'integer':
      return (cell) => {
        const whole = shortWhole(cell);
        if (whole >= type.min && whole <= type.max && whole >= 0) return cell;
        return /^-?\d+$/.test(cell) ? inRange(cell, type, String(Number(cell))) : fault('integer');
      };
    case 'number':
      return (cell) => {
        const whole = shortWhole(cell);
        if (whole >= type.min && whole <= type.max && whole >= 0) return cell;
        return /^-?\d+(\.\d+)?$/.test(cell) ? inRange(cell, type) : fault('number');
      };
    case 'date':
      return (cell) => isoDate(cell) ?? fault('date');
    case 'choice':
      return choiceOf(type.values);
  }
}

function choiceOf(values: Readonly<Record<string, string | null>>): CellCheck {
  const stored = new Map(Object.entries(values));
  const allowed = [...stored.keys()].join('、');
  return (cell) => {
    const spelling = stored.has(cell) ? cell : cell.toLowerCase();
    return stored.has(spelling) ? (stored.get(spelling) ?? NO_VALUE) : fault('choice', { allowed });
  };
}

/** One to nine digits without a zero in front: nearly every number of a file. -1 for anything else. */
function shortWhole(cell: string): number {
  if (cell.length > 9 || (cell.length > 1 && cell.charCodeAt(0) === 48)) return -1;
  let value = 0;
  for (let i = 0; i < cell.length; i++) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function inRange(cell: string, { min, max }: { min: number; max: number }, stored = cell): string | CellFault {
  const value = Number(cell);
  return value < min || value > max ? fault('range', { min, max }) : stored;
}

const fault = (rule: RuleName, params: CellFault['params'] = {}): CellFault => ({ rule, params });
