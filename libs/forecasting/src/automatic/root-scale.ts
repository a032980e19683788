/** Twice the square root, with the sign kept: on this scale errors are of one size whether the level is low or high. */
export const toRoot = (value: number): number => Math.sign(value) * 2 * Math.sqrt(Math.abs(value));

export const fromRoot = (root: number): number => Math.sign(root) * (root / 2) ** 2;

/** Mean absolute change on the root scale. */
export function rootChange(y: ArrayLike<number>): number {
  let sum = 0;
  for (let t = 1; t < y.length; t++) sum += Math.abs(toRoot(y[t]!) - toRoot(y[t - 1]!));
  return sum / (y.length - 1);
}
