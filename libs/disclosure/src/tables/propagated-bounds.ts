import type { Equation, HiddenSystem } from './hidden-system.js';
import type { Interval } from './interval.js';

/** What the last bit of a sum may differ by says nothing new. */
const NOISE = 1e-12;

/**
 * The bounds of every cell by what the others leave for it, until nothing more follows. Exact where the equations form a
 * tree, as those of a hierarchy do; `isTree` tells.
 */
export function propagatedBounds({ cells, equations }: HiddenSystem): Interval[] {
  const bounds = cells.map(({ floor = 0 }) => ({ low: floor, high: Infinity }));
  const of = cells.map((): number[] => []);
  equations.forEach(({ terms }, index) => terms.forEach(({ cell }) => of[cell]!.push(index)));
  const waiting = new Set(equations.keys());
  for (const index of waiting) {
    waiting.delete(index);
    for (const changed of tightened(equations[index]!, bounds))
      for (const next of of[changed]!) if (next !== index) waiting.add(next);
  }
  return bounds;
}

/** A tree: no two cells are tied to each other by two ways. */
export const isTree = ({ cells, equations }: HiddenSystem): boolean =>
  equations.reduce((edges, { terms }) => edges + terms.length, 0) === cells.length + equations.length - 1;

/** Cells whose bounds the equation narrows. */
function tightened({ terms, sum }: Equation, bounds: { low: number; high: number }[]): number[] {
  const ends = terms.map(({ cell, factor }) => {
    const { low, high } = bounds[cell]!;
    return factor > 0 ? { least: factor * low, most: factor * high } : { least: factor * high, most: factor * low };
  });
  const least = total(ends.map((end) => end.least));
  const most = total(ends.map((end) => end.most));
  return terms.flatMap(({ cell, factor }, index) => {
    const bound = bounds[cell]!;
    const upTo = sum - without(least, ends[index]!.least);
    const from = sum - without(most, ends[index]!.most);
    const [low, high] = factor > 0 ? [from / factor, upTo / factor] : [upTo / factor, from / factor];
    const slack = NOISE * Math.max(1, Math.abs(sum));
    const narrower = low > bound.low + slack || high < bound.high - slack;
    bound.low = Math.max(bound.low, Math.min(low, bound.high));
    bound.high = Math.min(bound.high, Math.max(high, bound.low));
    return narrower ? [cell] : [];
  });
}

/** A sum that remembers how many of its terms are without bound. */
interface Total {
  readonly finite: number;
  readonly unbounded: number;
  readonly sign: number;
}

function total(values: readonly number[]): Total {
  const finite = values.filter(Number.isFinite);
  const unbounded = values.filter((value) => !Number.isFinite(value));
  return {
    finite: finite.reduce((sum, value) => sum + value, 0),
    unbounded: unbounded.length,
    sign: unbounded[0] ?? Infinity,
  };
}

function without({ finite, unbounded, sign }: Total, value: number): number {
  const others = Number.isFinite(value) ? unbounded : unbounded - 1;
  if (others > 0) return sign;
  return Number.isFinite(value) ? finite - value : finite;
}
