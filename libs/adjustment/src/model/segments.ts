import { costAt, type ConvexCost } from './convex-cost.js';
import type { Reach } from './reach.js';

/** A convex cost within reach, cut at the base where it turns: base + Σ right − Σ left, each piece with its length and cost per unit. */
export interface Segments {
  readonly base: number;
  readonly atBase: number;
  readonly right: readonly Segment[];
  readonly left: readonly Segment[];
}

export interface Segment {
  readonly length: number;
  readonly perUnit: number;
}

export function segmentsOf(cost: ConvexCost, { low, high }: Reach): Segments {
  const turn = cost.slopes.findIndex((slope) => slope >= 0);
  const turning = turn <= 0 ? (turn === 0 ? low : high) : cost.knots[turn - 1]!;
  const base = Math.min(high, Math.max(low, turning));
  const pieces = cost.slopes
    .map((slope, place) => ({
      from: Math.max(low, cost.knots[place - 1] ?? -Infinity),
      to: Math.min(high, cost.knots[place] ?? Infinity),
      slope,
    }))
    .filter(({ from, to }) => to > from);
  return {
    base,
    atBase: costAt(cost, base),
    right: pieces
      .filter(({ to }) => to > base)
      .map(({ from, to, slope }) => ({ length: to - Math.max(from, base), perUnit: slope })),
    left: pieces
      .filter(({ from }) => from < base)
      .map(({ from, to, slope }) => ({ length: Math.min(to, base) - from, perUnit: -slope }))
      .reverse(),
  };
}

/** How far into each piece a distance reaches. */
export function fill(pieces: readonly Segment[], distance: number): number[] {
  let rest = Math.max(0, distance);
  return pieces.map(({ length }, place) => {
    const part = place === pieces.length - 1 ? rest : Math.min(rest, length);
    rest -= part;
    return part;
  });
}
