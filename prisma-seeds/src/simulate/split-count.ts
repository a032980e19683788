/** A count in whole parts in proportion to shares that sum to 1; the largest remainders are rounded up, earlier ones first. */
export function splitCount(count: number, shares: readonly number[]): number[] {
  const parts = shares.map((share, i) => ({ i, whole: Math.floor(count * share), rest: (count * share) % 1 }));
  const missing = count - parts.reduce((sum, { whole }) => sum + whole, 0);
  const up = new Set([...parts].sort((a, b) => b.rest - a.rest || a.i - b.i).slice(0, missing).map(({ i }) => i)); // prettier-ignore
  return parts.map(({ i, whole }) => whole + (up.has(i) ? 1 : 0));
}
