import type { ArimaOrder } from './order.js';

/** x_t = ar[0] x_(t−1) + … + e_t + ma[0] e_(t−1) + …, with the seasonal factors multiplied in. */
export interface Polynomials {
  readonly ar: Float64Array;
  readonly ma: Float64Array;
}

/**
 * Writes the coefficients that belong to partial autocorrelations, for p, q, P and Q in this order. Between −1 and 1 these
 * give every stationary and invertible model and no other: Barndorff-Nielsen & Schou (1973).
 */
export function expand({ p, q, P, Q, period }: ArimaOrder, partial: ArrayLike<number>, { ar, ma }: Polynomials): void {
  multiply(fromPartial(partial, 0, p, 1), fromPartial(partial, p + q, P, 1), period, ar, -1);
  multiply(fromPartial(partial, p, q, -1), fromPartial(partial, p + q + P, Q, -1), period, ma, 1);
}

/** Durbin's and Levinson's recursion upward. */
export function fromPartial(partial: ArrayLike<number>, from: number, order: number, sign: 1 | -1): Float64Array {
  const coefficients = new Float64Array(order);
  for (let k = 0; k < order; k++) {
    const last = partial[from + k]!;
    for (let i = 0, j = k - 1; i <= j; i++, j--) {
      const low = coefficients[i]!;
      const high = coefficients[j]!;
      coefficients[i] = low - last * high;
      coefficients[j] = high - last * low;
    }
    coefficients[k] = last;
  }
  for (let k = 0; sign < 0 && k < order; k++) coefficients[k] = -coefficients[k]!;
  return coefficients;
}

function multiply(short: Float64Array, seasonal: Float64Array, period: number, into: Float64Array, sign: 1 | -1): void {
  into.fill(0);
  into.set(short);
  for (let j = 0; j < seasonal.length; j++) {
    const lag = (j + 1) * period;
    into[lag - 1] = into[lag - 1]! + seasonal[j]!;
    for (let i = 0; i < short.length; i++) into[lag + i] = into[lag + i]! + sign * short[i]! * seasonal[j]!;
  }
}

/** The autoregression with the differences multiplied in: coefficients of the series itself. */
export function withDifferences(ar: Float64Array, { d, D, period }: ArimaOrder): number[] {
  let whole = [1, ...Array.from(ar, (value) => -value)];
  const lags = [...new Array<number>(d).fill(1), ...new Array<number>(D).fill(period)];
  for (const lag of lags) {
    whole = Array.from({ length: whole.length + lag }, (_, i) => (whole[i] ?? 0) - (whole[i - lag] ?? 0));
  }
  return whole.slice(1).map((value) => -value);
}
