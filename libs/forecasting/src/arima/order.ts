import { acceptPeriod } from '../accept-period.js';
import { SeriesError } from '../series-error.js';

/** The order of a seasonal ARIMA (p,d,q)(P,D,Q) with `period` values per season. */
export interface ArimaOrder {
  readonly p: number;
  readonly d: number;
  readonly q: number;
  readonly P: number;
  readonly D: number;
  readonly Q: number;
  readonly period: number;
  /** Whether the differenced series has a mean: the drift where it is differenced once. */
  readonly constant: boolean;
}

/** ARIMA(1,1,0)(0,1,1)[4], and whether it has a constant. */
export function nameOf({ p, d, q, P, D, Q, period, constant }: ArimaOrder): string {
  const season = P + D + Q > 0 ? `(${P},${D},${Q})[${period}]` : '';
  return `ARIMA(${p},${d},${q})${season}${constant ? ' with constant' : ''}`;
}

export const coefficientCount = ({ p, q, P, Q }: ArimaOrder): number => p + q + P + Q;

/** Estimated numbers as information criteria count them: coefficients, constant and the variance. */
export const parameterCount = (order: ArimaOrder): number => coefficientCount(order) + (order.constant ? 1 : 0) + 1;

export const lostToDifferences = ({ d, D, period }: ArimaOrder): number => d + D * period;

/** The corrected criterion of Akaike is defined from this length on. */
export const shortestFor = (order: ArimaOrder): number => lostToDifferences(order) + parameterCount(order) + 2;

export function acceptOrder(order: ArimaOrder): void {
  acceptPeriod(order.period);
  const { p, d, q, P, D, Q, period, constant } = order;
  if (![p, d, q, P, D, Q].every((part) => Number.isInteger(part) && part >= 0)) {
    throw new SeriesError('INVALID_OPTION', `${nameOf(order)}: an order is a whole number, 0 or more`);
  }
  if (period === 1 && P + D + Q > 0) {
    throw new SeriesError('INVALID_OPTION', `${nameOf(order)}: a seasonal part needs 2 or more values per season`);
  }
  if (constant && d + D > 1) {
    throw new SeriesError('INVALID_OPTION', `${nameOf(order)}: a constant under two differences is a trend that bends`);
  }
}
