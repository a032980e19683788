import { autocovariance } from './autocovariance.js';
import type { Polynomials } from './polynomials.js';

export interface Innovations {
  /**
   * Writes residuals whose sum of squares S gives the exact likelihood, −2 log L = n log S + constant: the errors over
   * their standard deviation, times its geometric mean. A constant is solved for. Returns S.
   */
  readonly residuals: (polynomials: Polynomials, into: Float64Array) => number;
  /** Of the last run. */
  readonly last: () => { readonly constant: number; readonly errors: Float64Array; readonly sumOfErrors: number };
}

/** Once the variance of an error is this near its limit, the weights of past errors are taken at their limit. */
const SETTLED = 1e-13;

/**
 * The innovations algorithm for a series of mean 0, or of a mean to be found, by Ansley's transformation: Brockwell & Davis,
 * Time Series: Theory and Methods (1991), sections 5.2, 5.3 and 8.7.
 */
export function innovations(
  series: Float64Array,
  { p, q, withConstant }: { p: number; q: number; withConstant: boolean },
): Innovations {
  const length = series.length;
  const head = Math.max(p, q);
  const band = Math.max(head, 1);
  const moments = {
    process: new Float64Array(head + 1),
    crossed: new Float64Array(q + 1),
    average: new Float64Array(q + 1),
  };
  const work = new Float64Array(head + 1 + q + (p + 1) * p);
  const weights = new Float64Array(length * band);
  const variances = new Float64Array(length);
  const errors = new Float64Array(length);
  const ofOne = new Float64Array(length);
  let constant = 0;
  let sumOfErrors = 0;

  /** Covariance of the transformed values at places `later` and `earlier`, counted from 0. */
  function covariance(later: number, earlier: number): number {
    const lag = later - earlier;
    if (later < head) return moments.process[lag]!;
    if (lag > q) return 0;
    return earlier < head ? moments.crossed[lag]! : moments.average[lag]!;
  }

  function residuals({ ar, ma }: Polynomials, into: Float64Array): number {
    autocovariance({ ar, ma }, moments, work);
    let logs = 0;
    let running = 1;
    let across = 0;
    let square = 0;
    let settled = false;
    for (let t = 0; t < length; t++) {
      const reach = t < head ? t : Math.min(t, q);
      const row = t * band;
      if (settled) {
        for (let j = 1; j <= q; j++) weights[row + j - 1] = ma[j - 1]!;
        variances[t] = 1;
      } else {
        let variance = covariance(t, t);
        for (let k = t - reach; k < t; k++) {
          let value = covariance(t, k);
          const first = Math.max(t - reach, k - (k < head ? k : Math.min(k, q)));
          for (let j = first; j < k; j++) {
            value -= weights[k * band + k - j - 1]! * weights[row + t - j - 1]! * variances[j]!;
          }
          value /= variances[k]!;
          weights[row + t - k - 1] = value;
          variance -= value * value * variances[k]!;
        }
        if (!(variance > 1e-12)) return Infinity;
        variances[t] = variance;
        settled = t >= head + q && variance - 1 < SETTLED;
        running *= variance;
        if (running > 1e200) {
          logs += Math.log(running);
          running = 1;
        }
      }
      let mean = 0;
      let meanOfOne = 0;
      for (let j = 1; j <= reach; j++) {
        mean += weights[row + j - 1]! * errors[t - j]!;
        meanOfOne += weights[row + j - 1]! * ofOne[t - j]!;
      }
      for (let j = 1; t >= head && j <= p; j++) {
        mean += ar[j - 1]! * series[t - j]!;
        meanOfOne += ar[j - 1]!;
      }
      errors[t] = series[t]! - mean;
      ofOne[t] = 1 - meanOfOne;
      across += (errors[t]! * ofOne[t]!) / variances[t]!;
      square += (ofOne[t]! * ofOne[t]!) / variances[t]!;
    }

    constant = withConstant ? across / square : 0;
    const factor = Math.exp((logs + Math.log(running)) / (2 * length));
    sumOfErrors = 0;
    for (let t = 0; t < length; t++) {
      errors[t] = errors[t]! - constant * ofOne[t]!;
      const standard = errors[t]! / Math.sqrt(variances[t]!);
      sumOfErrors += standard * standard;
      into[t] = standard * factor;
    }
    return sumOfErrors * factor * factor;
  }

  return { residuals, last: () => ({ constant, errors, sumOfErrors }) };
}
