/** Covariance of the base forecasts' errors over the nodes: diag(own) + Σ factor·factorᵀ, never written out in full. */
export interface ErrorCovariance {
  readonly own: Float64Array;
  readonly factors: readonly Float64Array[];
}

/** The same variance at every node. */
export const equalVariances = (nodes: number): ErrorCovariance => ({
  own: new Float64Array(nodes).fill(1),
  factors: [],
});

/** Mean square of each node's one-step errors; nodes do not vary together. */
export const residualVariances = (residuals: readonly Float64Array[]): ErrorCovariance => ({
  own: variancesOf(residuals),
  factors: [],
});

/** The empirical covariance, shrunk by `shrinkage` (0 to 1) towards its diagonal. */
export function shrunkCovariance(residuals: readonly Float64Array[], shrinkage: number): ErrorCovariance {
  const periods = residuals[0]!.length;
  const weight = Math.sqrt((1 - shrinkage) / periods);
  return {
    own: variancesOf(residuals).map((variance) => shrinkage * variance),
    factors: Array.from({ length: periods }, (_, t) => Float64Array.from(residuals, (errors) => weight * errors[t]!)),
  };
}

/**
 * How far to shrink correlations towards none, so that their expected squared error is least; at least 1e-6, which keeps
 * the covariance invertible. J. Schäfer and K. Strimmer (2005), Statistical Applications in Genetics 4(1), 32.
 */
export function optimalShrinkage(residuals: readonly Float64Array[]): number {
  const scores = residuals.map((errors) => {
    const scale = Math.sqrt(meanSquare(errors));
    return scale > 0 ? errors.map((error) => error / scale) : errors;
  });
  const n = residuals[0]!.length;
  let noise = 0;
  let signal = 0;
  scores.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const b = scores[j]!;
      let sum = 0;
      let squares = 0;
      for (let t = 0; t < n; t++) {
        const product = a[t]! * b[t]!;
        sum += product;
        squares += product * product;
      }
      noise += (squares - (sum * sum) / n) / (n * (n - 1));
      signal += (sum / n) ** 2;
    }
  });
  return noise < signal ? Math.max(noise / signal, 1e-6) : 1;
}

/** Error variances, a vanishing one held at 1e-16 of the largest so that no node is beyond correction. */
function variancesOf(residuals: readonly Float64Array[]): Float64Array {
  const variances = Float64Array.from(residuals, meanSquare);
  const least = 1e-16 * variances.reduce((a, b) => Math.max(a, b), 0);
  return variances.map((variance) => Math.max(variance, least));
}

const meanSquare = (errors: Float64Array): number =>
  errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
