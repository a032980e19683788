import type { Random } from './random.js';

/** Draws items in proportion to their weights by binary search in the running sum. */
export function weightedChoice<T>(items: readonly T[], weightOf: (item: T) => number): (random: Random) => T {
  const running: number[] = [];
  let total = 0;
  for (const item of items) running.push((total += weightOf(item)));

  return (random) => {
    const point = random.next() * total;
    let low = 0;
    let high = running.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (running[middle]! <= point) low = middle + 1;
      else high = middle;
    }
    return items[low]!;
  };
}
