import { cellCheck } from './cell-check.js';
import { CITIZEN_ID_LENGTH, citizenIdIn, maskCitizenIds } from './citizen-id.js';
import type { CodeLookup } from './code-lookup.js';
import type { CsvRecord } from './csv-scanner.js';
import type { DatasetDefinition, RowContext } from './dataset-definition.js';
import type { HeadingPlan } from './heading-plan.js';
import type { Rejection, RuleName } from './rules.js';
import type { SourceDefinition } from './source-definition.js';

export type RowOutcome =
  /** Cells of the COPY line in the order of the columns. */
  { readonly kind: 'accepted'; readonly cells: string } | { readonly kind: 'rejected' } | { readonly kind: 'skipped' };

export interface RowReader {
  /** Adds every fault of the row to `faults`. */
  read(record: CsvRecord, faults: Rejection[]): RowOutcome;
}

const ESCAPED = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const SKIPPED: RowOutcome = { kind: 'skipped' };
const REJECTED: RowOutcome = { kind: 'rejected' };

/** Checks rows and writes them as COPY text; everything that can be is prepared once for the file. */
export function rowReader(
  dataset: DatasetDefinition,
  plan: HeadingPlan,
  source: SourceDefinition | undefined,
  codes: CodeLookup,
  context: RowContext,
): RowReader {
  const columns = plan.columns.map((planned) => ({ ...planned, check: cellCheck(planned.column, codes) }));
  const shownAs = new Map(columns.map(({ column, shownAs: heading }) => [column.name, heading]));
  const position = new Map(columns.map(({ column }, i) => [column.name, i]));
  const skips = (source?.skipRows ?? []).map(({ column, matches }) => ({ index: plan.indexOf(column), pattern: new RegExp(matches, 'u') }));
  const noMatch = noMatchRules(dataset, plan, source);
  const values: (string | undefined)[] = new Array<string | undefined>(columns.length);
  const valueOf = (name: string): string | undefined => values[position.get(name)!];

  const reject = (record: CsvRecord, column: string, value: string, rule: RuleName, params: Rejection['params']): Rejection => ({
    row: record.row,
    column: shownAs.get(column) ?? column,
    value: maskCitizenIds(value),
    rule,
    params,
    raw: record.cells.map(maskCitizenIds),
  });

  return {
    read(record, faults) {
      const { cells } = record;
      if (record.badQuote) return rejected(faults, reject(record, '', '', 'quote', {}));
      if (cells.length !== plan.width) {
        if (cells.every((cell) => cell.trim() === '')) return SKIPPED;
        return rejected(faults, reject(record, '', '', 'column_count', { found: cells.length, expected: plan.width }));
      }
      if (skips.some(({ index, pattern }) => pattern.test(cells[index]!.trim()))) return SKIPPED;
      const forced = noMatch(cells);
      if (forced === 'skip') return SKIPPED;

      const before = faults.length;
      for (let i = 0; i < cells.length; i++) {
        const cell = cells[i]!;
        if (cell.length >= CITIZEN_ID_LENGTH && citizenIdIn(cell) !== undefined) faults.push(reject(record, plan.headings[i]!, cell, 'citizen_id', {}));
      }
      let line = '';
      let empty = true;
      for (let i = 0; i < columns.length; i++) {
        const { column, check, read } = columns[i]!;
        const cell = forced === 'no-occupation' && column.name === 'occupation' ? '' : read(cells);
        const outcome = cell === undefined ? UNMAPPED : check(cell);
        if (outcome.fault) {
          faults.push(reject(record, column.name, cell ?? rawOf(cells, plan.headings, shownAs.get(column.name)), outcome.fault.rule, outcome.fault.params));
          values[i] = undefined;
          continue;
        }
        const value = outcome.value;
        values[i] = value;
        if (i > 0) line += '\t';
        if (value === undefined) line += '\\N';
        else {
          empty = false;
          line += ESCAPED.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : value;
        }
      }
      if (faults.length > before) {
        if (cells.every((cell) => cell.trim() === '')) {
          faults.length = before;
          return SKIPPED;
        }
        return REJECTED;
      }
      if (empty) return SKIPPED;
      for (const rule of dataset.rowRules) {
        const broken = rule.check(valueOf, context);
        if (broken) faults.push(reject(record, broken.column, valueOf(broken.column) ?? '', broken.rule, broken.params));
      }
      return faults.length > before ? REJECTED : { kind: 'accepted', cells: line };
    },
  };
}

/** A cell the source definition's map does not know. */
const UNMAPPED = { fault: { rule: 'choice', params: { allowed: 'the map of the source definition' } } } as const;

const rawOf = (cells: readonly string[], headings: readonly string[], heading: string | undefined): string =>
  cells[headings.indexOf(heading ?? '')] ?? '';

function rejected(faults: Rejection[], fault: Rejection): RowOutcome {
  faults.push(fault);
  return REJECTED;
}

/** What the crosswalk's codes for "no match" make of a row. */
function noMatchRules(dataset: DatasetDefinition, plan: HeadingPlan, source: SourceDefinition | undefined) {
  const rules = (source?.noMatch ?? []).map(({ column, values }) => ({
    index: plan.indexOf(column),
    codes: new Set(values),
    outcome: source?.columns['occupation']?.from === column ? ('no-occupation' as const) : ('skip' as const),
  }));
  if (rules.length > 0 && dataset.name !== 'crosswalk') return () => undefined;
  return (cells: readonly string[]): 'skip' | 'no-occupation' | undefined => {
    const met = rules.filter(({ index, codes }) => codes.has(cells[index]!.trim()));
    return met.find(({ outcome }) => outcome === 'skip')?.outcome ?? met[0]?.outcome;
  };
}
