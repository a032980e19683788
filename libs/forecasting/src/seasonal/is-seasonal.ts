/** Autocorrelation test at the seasonal lag, 90 % (the M competitions' rule for Naive2). Needs three whole seasons. */
export function isSeasonal(y: ArrayLike<number>, period: number): boolean {
  const n = y.length;
  if (period < 2 || n < 3 * period) return false;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += y[t]! / n;
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let t = lag; t < n; t++) sum += (y[t]! - mean) * (y[t - lag]! - mean);
    return sum;
  };
  const variance = covariance(0);
  if (!(variance > 0)) return false;
  let squares = 0;
  for (let lag = 1; lag < period; lag++) squares += (covariance(lag) / variance) ** 2;
  return Math.abs(covariance(period) / variance) > 1.645 * Math.sqrt((1 + 2 * squares) / n);
}
