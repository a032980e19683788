import type { Cell } from './compact-model.js';
import type { Entry, ProgramBuilder } from './program-builder.js';
import { mostOf } from './reach.js';

/**
 * The columns of a provision: classes = pivot · open + up − down, with up ≤ (high − pivot) · open and
 * down ≤ (pivot − low) · open. The pivot is the current number, so every cost is straight on both sides and the
 * relaxation is the convex hull of the provision's own choices.
 */
export interface CellColumns {
  readonly pivot: number;
  readonly open: number | null;
  readonly up: number | null;
  readonly down: number | null;
  /** Classes when it is not open; with no `open` column it always is. */
  readonly closable: boolean;
}

/** `needsOpen`: something besides its own cost counts whether it is open. */
export function cellColumns(cell: Cell, needsOpen: boolean, builder: ProgramBuilder): CellColumns {
  const { own, range } = cell;
  const high = mostOf(cell);
  if (high === 0) return { pivot: 0, open: null, up: null, down: null, closable: false };
  const low = range.low;
  const pivot = Math.min(high, Math.max(low, range.current));
  const at = (classes: number): number => own[classes]!;
  const perUp = pivot < high ? at(pivot + 1) - at(pivot) : 0;
  const perDown = pivot > low ? at(pivot - 1) - at(pivot) : 0;
  // Straight down to none: the integer column alone says it all.
  const plain = range.mayClose && low === 1 && !needsOpen && pivot > 1 && Math.abs(at(0) - at(1) - perDown) < 1e-9;
  const column = (upper: number, cost: number): number | null =>
    upper > 0 ? builder.column({ cost, lower: 0, upper, integer: true }) : null;
  const up = column(high - pivot, perUp);
  const down = column(plain ? pivot : pivot - low, perDown);
  if (plain || !range.mayClose) return { pivot, open: null, up, down, closable: false };
  const open = builder.column({ cost: at(pivot) - at(0), lower: 0, upper: 1, integer: true });
  for (const [part, most] of [
    [up, high - pivot],
    [down, pivot - low],
  ] as const) {
    if (part === null) continue;
    builder.row({
      lower: -Infinity,
      upper: 0,
      entries: [
        { column: part, value: 1 },
        { column: open, value: -most },
      ],
    });
  }
  return { pivot, open, up, down, closable: true };
}

/** What the program's objective leaves out: the cost with all columns at 0. */
export const restingCost = ({ own }: Cell, { closable, pivot }: CellColumns): number => own[closable ? 0 : pivot]!;

/** A quantity straight on both sides of the pivot, given by classes from 0 up, over the columns. */
export function linearIn(
  { pivot, open, up, down, closable }: CellColumns,
  by: (classes: number) => number,
): { readonly constant: number; readonly entries: readonly Entry[] } {
  const resting = by(closable ? 0 : pivot);
  const entries: Entry[] = [];
  if (open !== null) entries.push({ column: open, value: by(pivot) - resting });
  if (up !== null) entries.push({ column: up, value: by(pivot + 1) - by(pivot) });
  if (down !== null) entries.push({ column: down, value: by(pivot - 1) - by(pivot) });
  return { constant: resting, entries };
}
