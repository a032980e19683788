/** The class of a headcount by its bounds, e.g. "10-49" or "250+" for 10, 50 and 250. */
export function sizeClass(headcount: number, bounds: readonly number[]): string {
  const next = bounds.findIndex((bound) => headcount < bound);
  if (next === -1) return `${bounds.at(-1) ?? 0}+`;
  return `${next === 0 ? 0 : bounds[next - 1]}-${bounds[next]! - 1}`;
}

/** Every class, the smallest first. */
export const sizeClasses = (bounds: readonly number[]): string[] =>
  [0, ...bounds].map((bound) => sizeClass(bound, bounds));
