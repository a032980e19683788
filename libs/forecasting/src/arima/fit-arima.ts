import { isStable } from '../is-stable.js';
import { minimiseSquares } from '../minimise-squares.js';
import { differenced } from './difference.js';
import { innovations } from './innovations.js';
import { type ArimaOrder, coefficientCount, parameterCount } from './order.js';
import { expand, type Polynomials } from './polynomials.js';

export interface ArimaFit {
  readonly order: ArimaOrder;
  readonly polynomials: Polynomials;
  /** Mean of the differenced series. */
  readonly constant: number;
  /** One-step errors of the differenced series, which are those of the series. */
  readonly residuals: readonly number[];
  readonly sigma: number;
  /** Akaike's corrected criterion; comparable between fits to the same series with the same differences. */
  readonly aicc: number;
  /** Whether all roots keep clear of the unit circle: nearer ones give forecasts that cannot be trusted. */
  readonly sound: boolean;
}

/** Bound of the partial autocorrelations. */
const MOST = 0.9999;
/** A root must have at least this modulus, as in `auto.arima` of the R package forecast. */
const CLEAR = 1.01;
/** A series fitted to one part in 10¹² is fitted wholly. */
const PERFECT = 1e-24;

/** Greatest exact Gaussian likelihood of the differenced series. */
export function fitArima(order: ArimaOrder, series: readonly number[]): ArimaFit {
  const changes = differenced(series, order);
  const length = changes.length;
  const size = Math.sqrt(changes.reduce((sum, value) => sum + value * value, 0) / length);
  const height = Math.max(...series.map(Math.abs));
  const scale = size > 1e-12 * height ? size : height || 1;
  const values = Float64Array.from(changes, (value) => value / scale);

  const { p, q, P, Q, period } = order;
  const polynomials = { ar: new Float64Array(p + P * period), ma: new Float64Array(q + Q * period) };
  const { residuals, last } = innovations(values, {
    p: polynomials.ar.length,
    q: polynomials.ma.length,
    withConstant: order.constant,
  });
  const evaluate = (partial: Float64Array, into: Float64Array): number => {
    expand(order, partial, polynomials);
    return residuals(polynomials, into);
  };

  const count = coefficientCount(order);
  const most = new Array<number>(count).fill(MOST);
  const problem = { size: length, residuals: evaluate, lower: most.map((value) => -value), upper: most };
  const { parameters } = minimiseSquares(
    problem,
    most.map(() => 0.1),
    { tolerance: 1e-7 },
  );
  const sum = evaluate(parameters, new Float64Array(length));
  const { constant, errors, sumOfErrors } = last();
  const estimated = parameterCount(order);
  return {
    order,
    polynomials,
    constant: constant * scale,
    residuals: Array.from(errors, (error) => error * scale),
    sigma: Math.sqrt(sumOfErrors / (length - estimated + 1)) * scale,
    aicc: length * Math.log(Math.max(sum / length, PERFECT) * scale * scale) + penalty(estimated, length),
    sound:
      isStable(
        polynomials.ar.map((value) => -value),
        1 / CLEAR,
      ) && isStable(polynomials.ma, 1 / CLEAR),
  };
}

const penalty = (estimated: number, length: number): number => (2 * estimated * length) / (length - estimated - 1);
