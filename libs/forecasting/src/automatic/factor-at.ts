import { normalQuantile } from '../normal-quantile.js';

/** Reads a calibrated table (`rows[level][step]`) between its levels, in proportion to normal quantiles; beyond its steps the last one holds. */
export function factorAt(
  levels: readonly number[],
  rows: readonly (readonly number[])[],
  level: number,
  step: number,
): number {
  const at = (row: number): number => rows[row]![Math.min(step, rows[row]!.length) - 1]!;
  const deviation = (share: number): number => normalQuantile((1 + share) / 2);
  const z = deviation(level);
  const first = deviation(levels[0]!);
  if (z <= first) return (at(0) * z) / first;
  const above = levels.findIndex((known) => known >= level);
  const upper = above < 0 ? levels.length - 1 : above;
  const [low, high] = [deviation(levels[upper - 1]!), deviation(levels[upper]!)];
  return at(upper - 1) + ((at(upper) - at(upper - 1)) * (z - low)) / (high - low);
}
