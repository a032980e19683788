export interface SeasonalIndices {
  readonly kind: 'multiplicative' | 'additive';
  /** One for each place in the season, the first observation's place first; they average 1, or 0 when additive. */
  readonly indices: readonly number[];
}

export interface EstimatedIndices extends SeasonalIndices {
  /** Of each index, as the mean of what its place in the season showed. */
  readonly variances: readonly number[];
}

/**
 * Classical decomposition: ratios (or differences) to the centred moving average, averaged by place in the season. With a
 * `decay` below 1 each season before the last counts that much less than the one after it.
 */
export function seasonalIndices(y: ArrayLike<number>, period: number, decay = 1): EstimatedIndices {
  const n = y.length;
  let least = Infinity;
  for (let t = 0; t < n; t++) least = Math.min(least, y[t]!);
  const isMultiplicative = least > 0;
  const sums = new Float64Array(period);
  const squares = new Float64Array(period);
  const weights = new Float64Array(period);
  const squaredWeights = new Float64Array(period);
  const half = period >> 1;
  for (let t = half; t < n - half; t++) {
    let trend = 0;
    for (let k = -half; k <= half; k++) trend += y[t + k]! * (period % 2 === 0 && Math.abs(k) === half ? 0.5 : 1);
    trend /= period;
    const ratio = isMultiplicative ? y[t]! / trend : y[t]! - trend;
    const weight = decay ** ((n - half - 1 - t) / period);
    sums[t % period]! += weight * ratio;
    squares[t % period]! += weight * ratio * ratio;
    weights[t % period]! += weight;
    squaredWeights[t % period]! += weight * weight;
  }
  const raw = Array.from(sums, (sum, place) => sum / weights[place]!);
  const variances = raw.map((index, place) => {
    const variance = Math.max(0, squares[place]! / weights[place]! - index * index);
    const effective = weights[place]! ** 2 / squaredWeights[place]!;
    return variance / Math.max(1, effective - 1);
  });
  const mean = raw.reduce((sum, index) => sum + index, 0) / period;
  return isMultiplicative
    ? { kind: 'multiplicative', indices: raw.map((index) => index / mean), variances }
    : { kind: 'additive', indices: raw.map((index) => index - mean), variances };
}
