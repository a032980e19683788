import { SeriesError } from '../series-error.js';

/**
 * The quantile of a sample, linear between its sorted values from p = 0 at the least to 1 at the greatest: type 7 of Hyndman &
 * Fan, The American Statistician 50 (1996), the default of R.
 */
export function sampleQuantile(sample: ArrayLike<number>, p: number): number {
  if (sample.length === 0) throw new SeriesError('TOO_SHORT', 'a sample without values has no quantiles');
  if (!(p >= 0 && p <= 1)) throw new SeriesError('INVALID_LEVEL', `a quantile is taken at 0 to 1, not at ${p}`);
  const sorted = Float64Array.from(sample).sort();
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
