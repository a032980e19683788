const path = (horizon: number, value: (step: number) => number): Float64Array => {
  const values = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) values[h] = value(h + 1);
  return values;
};

export const naivePath = (y: ArrayLike<number>, horizon: number): Float64Array => path(horizon, () => y[y.length - 1]!);

/** The straight line through the first and the last observation. */
export function driftPath(y: ArrayLike<number>, horizon: number): Float64Array {
  const last = y[y.length - 1]!;
  const slope = (last - y[0]!) / (y.length - 1);
  return path(horizon, (step) => last + step * slope);
}

/** The mean change of the last four periods, continued. */
export function recentDriftPath(y: ArrayLike<number>, horizon: number): Float64Array {
  const last = y[y.length - 1]!;
  const lag = Math.min(4, y.length - 1);
  const slope = (last - y[y.length - 1 - lag]!) / lag;
  return path(horizon, (step) => last + step * slope);
}

/** ARIMA(1,1,0) with drift by least squares: a change is followed by `rho` of its distance from the mean change. */
export function changesPath(y: ArrayLike<number>, horizon: number): Float64Array {
  const n = y.length;
  const last = y[n - 1]!;
  const mean = (last - y[0]!) / (n - 1);
  let products = 0;
  let squares = 0;
  for (let t = 2; t < n; t++) {
    const before = y[t - 1]! - y[t - 2]! - mean;
    products += (y[t]! - y[t - 1]! - mean) * before;
    squares += before * before;
  }
  const rho = squares > 0 ? Math.min(0.9, Math.max(-0.9, products / squares)) : 0;
  let distance = last - y[n - 2]! - mean;
  let level = last;
  return path(horizon, () => {
    distance *= rho;
    level += mean + distance;
    return level;
  });
}
