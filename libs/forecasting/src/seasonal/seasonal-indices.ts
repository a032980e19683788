export interface SeasonalIndices {
  readonly kind: 'multiplicative' | 'additive';
  /** One for each place in the season, the first observation's place first; they average 1, or 0 when additive. */
  readonly indices: readonly number[];
}

export interface EstimatedIndices extends SeasonalIndices {
  /** Of each index, as the mean of what its place in the season showed. */
  readonly variances: readonly number[];
}

/** Classical decomposition: ratios (or differences) to the centred moving average, averaged by place in the season. */
export function seasonalIndices(y: ArrayLike<number>, period: number): EstimatedIndices {
  const n = y.length;
  let least = Infinity;
  for (let t = 0; t < n; t++) least = Math.min(least, y[t]!);
  const isMultiplicative = least > 0;
  const sums = new Float64Array(period);
  const squares = new Float64Array(period);
  const counts = new Float64Array(period);
  const half = period >> 1;
  for (let t = half; t < n - half; t++) {
    let trend = 0;
    for (let k = -half; k <= half; k++) trend += y[t + k]! * (period % 2 === 0 && Math.abs(k) === half ? 0.5 : 1);
    trend /= period;
    const ratio = isMultiplicative ? y[t]! / trend : y[t]! - trend;
    sums[t % period]! += ratio;
    squares[t % period]! += ratio * ratio;
    counts[t % period]! += 1;
  }
  const raw = Array.from(sums, (sum, place) => sum / counts[place]!);
  const variances = raw.map((index, place) => {
    const count = counts[place]!;
    return Math.max(0, squares[place]! - count * index * index) / Math.max(1, count - 1) / count;
  });
  const mean = raw.reduce((sum, index) => sum + index, 0) / period;
  return isMultiplicative
    ? { kind: 'multiplicative', indices: raw.map((index) => index / mean), variances }
    : { kind: 'additive', indices: raw.map((index) => index - mean), variances };
}
