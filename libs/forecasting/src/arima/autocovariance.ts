import type { Polynomials } from './polynomials.js';

/** Second moments of an ARMA process whose errors have the variance 1. */
export interface Moments {
  /** Between values of the process, by lag. */
  readonly process: Float64Array;
  /** Between a value of the process and a later value of its moving average, by lag. */
  readonly crossed: Float64Array;
  /** Between values of its moving average, by lag. */
  readonly average: Float64Array;
}

/**
 * Writes the moments up to the lags that the arrays hold; `average` and `crossed` end at the order of the moving average.
 * The pure autoregression comes from Levinson's recursion run down and up again; the moving average is then laid over it.
 */
export function autocovariance(
  { ar, ma }: Polynomials,
  { process, crossed, average }: Moments,
  work: Float64Array,
): void {
  const p = ar.length;
  const q = ma.length;
  const theta = (i: number): number => (i === 0 ? 1 : ma[i - 1]!);

  for (let lag = 0; lag <= q; lag++) {
    let sum = 0;
    for (let i = 0; i + lag <= q; i++) sum += theta(i) * theta(i + lag);
    average[lag] = sum;
  }
  const response = work.subarray(0, q + 1);
  for (let i = 0; i <= q; i++) {
    let value = theta(i);
    for (let r = 1; r <= Math.min(i, p); r++) value += ar[r - 1]! * response[i - r]!;
    response[i] = value;
  }
  for (let lag = 0; lag <= q; lag++) {
    let sum = 0;
    for (let r = lag; r <= q; r++) sum += theta(r) * response[r - lag]!;
    crossed[lag] = sum;
  }

  const pure = work.subarray(0, process.length + q);
  autoregressive(ar, pure, work.subarray(process.length + q));
  for (let lag = 0; lag < process.length; lag++) {
    let sum = 0;
    for (let k = -q; k <= q; k++) sum += average[Math.abs(k)]! * pure[Math.abs(lag - k)]!;
    process[lag] = sum;
  }
}

/** `work` holds the coefficients of all lower orders, row by row. */
function autoregressive(ar: Float64Array, into: Float64Array, work: Float64Array): void {
  const p = ar.length;
  work.set(ar, p * p);
  for (let order = p; order > 1; order--) {
    const row = order * p;
    const last = work[row + order - 1]!;
    const scale = 1 - last * last;
    for (let i = 0; i < order - 1; i++) {
      work[row - p + i] = (work[row + i]! + last * work[row + order - 2 - i]!) / scale;
    }
  }
  let variance = 1;
  for (let order = 1; order <= p; order++) variance /= 1 - work[order * p + order - 1]! ** 2;
  into[0] = variance;
  for (let lag = 1; lag < into.length; lag++) {
    const order = Math.min(lag, p);
    let sum = 0;
    if (lag <= p) {
      const last = work[lag * p + lag - 1]!;
      for (let i = 0; i < lag - 1; i++) sum += work[(lag - 1) * p + i]! * into[lag - 1 - i]!;
      sum += last * variance;
      variance *= 1 - last * last;
    } else {
      for (let i = 0; i < order; i++) sum += ar[i]! * into[lag - 1 - i]!;
    }
    into[lag] = sum;
  }
}
