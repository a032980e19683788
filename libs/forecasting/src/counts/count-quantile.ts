import { normalQuantile } from '../normal-quantile.js';

/** Means above this are not summed up to, nor are probabilities of none below e^−600. */
const SUMMED = 2000;

/**
 * The least count that a variable does not exceed with probability `p` or more: Poisson's if the variance is not above the
 * mean, else the negative binomial with these moments. Of large counts it is the gamma variable of the same moments, by
 * Wilson & Hilferty (1931).
 */
export function countQuantile(p: number, mean: number, variance: number): number {
  if (mean === 0) return 0;
  const size = variance > mean * (1 + 1e-9) ? (mean * mean) / (variance - mean) : Infinity;
  const logOfNone = size === Infinity ? -mean : size * Math.log(mean / variance);
  if (mean > SUMMED || logOfNone < -600) {
    const shape = size === Infinity ? mean : (mean * mean) / variance;
    const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
    return Math.max(0, Math.ceil(mean * root ** 3 - 0.5));
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
