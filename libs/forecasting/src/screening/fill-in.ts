import type { Point } from './point.js';

/** The value at `time` on the line between the points about it; beyond the ends the points go on by their median step. */
export function fillIn(points: readonly Point[], time: number): number {
  const after = points.find((point) => point.time >= time);
  const before = points.findLast((point) => point.time <= time);
  if (before && after) {
    const share = before === after ? 0 : (time - before.time) / (after.time - before.time);
    return before.value + share * (after.value - before.value);
  }
  const end = (before ?? after)!;
  return end.value + medianStep(points) * (time - end.time);
}

/** Median change per period from one point to the next; 0 for a single point. */
export function medianStep(points: readonly Point[]): number {
  const steps = points.slice(1).map(({ time, value }, i) => (value - points[i]!.value) / (time - points[i]!.time));
  const sorted = steps.sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return sorted.length === 0 ? 0 : (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}
