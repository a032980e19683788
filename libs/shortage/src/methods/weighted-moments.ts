/** Total weight, weighted mean, and weighted sum of squared distances from it. */
export interface Moments {
  readonly weight: number;
  readonly mean: number;
  readonly squares: number;
}

export function momentsOf<T>(items: readonly T[], value: (item: T) => number, weight: (item: T) => number): Moments {
  let [total, sum, squares] = [0, 0, 0];
  for (const item of items) {
    total += weight(item);
    sum += weight(item) * value(item);
  }
  const mean = total > 0 ? sum / total : 0;
  for (const item of items) squares += weight(item) * (value(item) - mean) ** 2;
  return { weight: total, mean, squares };
}

/** With one value more (West 1979). */
export function withOne({ weight: before, mean, squares }: Moments, value: number, of: number): Moments {
  const weight = before + of;
  if (weight <= 0) return NOTHING;
  const moved = mean + (of / weight) * (value - mean);
  return { weight, mean: moved, squares: squares + of * (value - mean) * (value - moved) };
}

/** With one of the values taken out. */
export const without = (moments: Moments, value: number, of: number): Moments => withOne(moments, value, -of);

const NOTHING: Moments = { weight: 0, mean: 0, squares: 0 };
