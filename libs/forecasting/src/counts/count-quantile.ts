import { normalQuantile } from '../normal-quantile.js';

/**
 * The least count that a variable does not exceed with probability `p` or more: Poisson's if the variance is not above the
 * mean, else the negative binomial with these moments. Where the probability of none is below e^−600, a normal one rounded up.
 */
export function countQuantile(p: number, mean: number, variance: number): number {
  if (mean === 0) return 0;
  const size = variance > mean * (1 + 1e-9) ? (mean * mean) / (variance - mean) : Infinity;
  const logOfNone = size === Infinity ? -mean : size * Math.log(mean / variance);
  if (logOfNone < -600) {
    const spread = Math.sqrt(size === Infinity ? mean : variance);
    return Math.max(0, Math.ceil(mean + spread * normalQuantile(p) - 0.5));
  }
  let probability = Math.exp(logOfNone);
  let total = probability;
  let count = 0;
  while (total < p && probability > 0) {
    const ratio = size === Infinity ? mean : (1 - mean / variance) * (size + count);
    count += 1;
    probability *= ratio / count;
    total += probability;
  }
  return count;
}
