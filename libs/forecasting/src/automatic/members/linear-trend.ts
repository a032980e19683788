/** Slope per step of the least-squares line. */
export function slopeOf(y: ArrayLike<number>): number {
  const n = y.length;
  const centre = (n - 1) / 2;
  let sum = 0;
  for (let t = 0; t < n; t++) sum += (t - centre) * y[t]!;
  return n < 2 ? 0 : sum / ((n * (n * n - 1)) / 12);
}

export function meanOf(y: ArrayLike<number>): number {
  let sum = 0;
  for (let t = 0; t < y.length; t++) sum += y[t]!;
  return sum / y.length;
}
