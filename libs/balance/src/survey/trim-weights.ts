/** A weight and what it multiplies (persons). */
export interface Weighted {
  readonly weight: number;
  readonly amount: number;
}

export interface TrimmedWeights {
  readonly weights: readonly number[];
  readonly trimmed: number;
}

/**
 * Caps every weight at `trimAt` times the mean weight (weighted total ÷ amounts) and spreads what is cut over the others
 * in proportion, so that the weighted total stays. Needs trimAt ≥ 1.
 */
export function trimWeights(items: readonly Weighted[], trimAt: number): TrimmedWeights {
  const amount = items.reduce((sum, item) => sum + item.amount, 0);
  const total = items.reduce((sum, item) => sum + item.weight * item.amount, 0);
  if (amount <= 0) return { weights: items.map(({ weight }) => weight), trimmed: 0 };
  const cap = (trimAt * total) / amount;
  const capped = new Set<number>();
  for (let factor = 1; ;) {
    const above = items.flatMap(({ weight }, i) => (!capped.has(i) && factor * weight > cap * (1 + 1e-12) ? [i] : []));
    if (above.length === 0 || capped.size + above.length === items.length) {
      return { weights: items.map(({ weight }, i) => (capped.has(i) ? cap : factor * weight)), trimmed: capped.size };
    }
    for (const i of above) capped.add(i);
    const spare = items.reduce((sum, item, i) => sum - (capped.has(i) ? cap * item.amount : 0), total);
    const others = items.reduce((sum, item, i) => sum + (capped.has(i) ? 0 : item.weight * item.amount), 0);
    factor = spare / others;
  }
}
