import type { Cell } from '../model/compact-model.js';
import { mostOf } from '../model/reach.js';

/** The next number of classes that is allowed above, or below; the same number where there is none. */
export function stepUp(cell: Cell, classes: number): number {
  if (classes === 0) return mostOf(cell) > 0 ? cell.range.low : 0;
  return Math.min(classes + 1, Math.max(classes, mostOf(cell)));
}

export function stepDown({ range }: Cell, classes: number): number {
  if (classes > range.low) return classes - 1;
  return range.mayClose ? 0 : classes;
}

/** The allowed number nearest to a wished one; the fewer of two. */
export function nearestClasses(cell: Cell, wished: number): number {
  const { low, mayClose } = cell.range;
  const high = mostOf(cell);
  if (high === 0) return 0;
  const inside = Math.min(high, Math.max(low, Math.ceil(wished - 0.5)));
  return mayClose && wished < low && wished < low / 2 ? 0 : inside;
}
