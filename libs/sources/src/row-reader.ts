import { cellCheck, type CellFault } from './cell-check.js';
import { holdsCitizenId, maskCitizenIds } from './citizen-id.js';
import type { CodeLookup } from './code-lookup.js';
import { fromCopyText, NO_VALUE } from './copy-text.js';
import type { CsvRecord } from './csv-scanner.js';
import type { DatasetDefinition, RowContext } from './dataset-definition.js';
import type { HeadingPlan, PlannedColumn } from './heading-plan.js';
import { noMatchOf } from './no-match.js';
import type { Rejection, RuleName } from './rules.js';
import type { SourceDefinition } from './source-definition.js';
import { trimmed } from './trimmed.js';

export type RowOutcome =
  /** A line of COPY text: prefix, number, the columns in their order. */
  { readonly kind: 'accepted'; readonly line: string } | { readonly kind: 'rejected' } | { readonly kind: 'skipped' };

export interface RowReader {
  /**
   * Adds every fault of the row to `faults`.
   * @param number the row is stored under
   */
  read(record: CsvRecord, number: number, faults: Rejection[]): RowOutcome;
}

const SKIPPED: RowOutcome = { kind: 'skipped' };
const REJECTED: RowOutcome = { kind: 'rejected' };
/** Stands for a cell that was refused. */
const REFUSED = undefined;

/** Checks rows and writes them as COPY text; everything that can be is prepared once for the file. */
export function rowReader(
  dataset: DatasetDefinition,
  plan: HeadingPlan,
  source: SourceDefinition | undefined,
  codes: CodeLookup,
  context: RowContext & { readonly linePrefix: string },
): RowReader {
  const { width } = plan;
  const columns = plan.columns.map((planned) => ({ ...planned, check: cellCheck(planned.column, codes) }));
  /** Place of each column in the stored line; the first place is the number's. */
  const position = new Map(columns.map(({ column }, i) => [column.name, i + 1]));
  const skips = (source?.skipRows ?? []).map(({ column, matches }) => ({
    index: plan.indexOf(column),
    pattern: new RegExp(matches, 'u'),
  }));
  const noMatch = noMatchOf(plan, source);
  const stored = new Array<string | undefined>(columns.length + 1).fill(NO_VALUE);
  const valueOf = (name: string): string | undefined => fromCopyText(stored[position.get(name)!]!);

  const reject = (
    record: CsvRecord,
    column: string,
    value: string,
    rule: RuleName,
    params: Rejection['params'],
  ): Rejection => ({
    row: record.row,
    column,
    value: maskCitizenIds(value),
    rule,
    params,
    raw: record.cells.map(maskCitizenIds),
  });

  return {
    read(record, number, faults) {
      const { cells } = record;
      if (trimmed(cells[0]!) === '' && cells.every((cell) => cell.trim() === '')) return SKIPPED;
      const before = faults.length;
      if (record.badQuote || cells.length !== width) {
        const fault = record.badQuote
          ? MISPLACED_QUOTE
          : { rule: 'column_count' as const, params: { found: cells.length, expected: width } };
        faults.push(reject(record, '', '', fault.rule, fault.params));
        return REJECTED;
      }
      if (skips.some(({ index, pattern }) => pattern.test(cells[index]!.trim()))) return SKIPPED;
      const forced = noMatch(cells);
      if (forced === 'skip') return SKIPPED;

      for (let i = 0; i < width; i++) {
        if (holdsCitizenId(cells[i]!)) faults.push(reject(record, plan.headings[i]!, cells[i]!, 'citizen_id', {}));
      }
      for (let i = 0; i < columns.length; i++) {
        const planned = columns[i]!;
        const cell =
          forced && planned.column.name === 'occupation'
            ? ''
            : planned.isPlain
              ? trimmed(cells[planned.index]!)
              : planned.read(cells);
        const outcome = cell === undefined ? unmapped(planned) : planned.check(cell);
        if (typeof outcome === 'string') {
          stored[i + 1] = outcome;
        } else {
          stored[i + 1] = REFUSED;
          const shown = planned.index === -1 ? (cell ?? '') : cells[planned.index]!.trim();
          faults.push(reject(record, planned.shownAs, shown, outcome.rule, outcome.params));
        }
      }
      const isSound = faults.length === before;
      for (const rule of dataset.rowRules) {
        if (!isSound && rule.columns.some((name) => stored[position.get(name)!] === REFUSED)) continue;
        const broken = rule.check(valueOf, context);
        if (broken) {
          const { shownAs } = columns[position.get(broken.column)! - 1]!;
          faults.push(reject(record, shownAs, valueOf(broken.column) ?? '', broken.rule, broken.params));
        }
      }
      if (faults.length > before) return REJECTED;
      stored[0] = context.linePrefix + number;
      return { kind: 'accepted', line: `${stored.join('\t')}\n` };
    },
  };
}

const MISPLACED_QUOTE: CellFault = { rule: 'quote', params: {} };

/** A cell the source definition's map does not know. */
const unmapped = ({ mapped }: PlannedColumn): CellFault => ({ rule: 'choice', params: { allowed: mapped.join('、') } });
