import { isStable } from '../is-stable.js';
import { type EtsForm, weightCount } from './ets-form.js';
import type { SmoothingWeights } from './weights.js';

export interface EtsWeights extends SmoothingWeights {
  /** How much of an error enters the season: between 0 and 1 − alpha. */
  readonly gamma: number;
}

/** The states after the last value; `season[i]` belongs to the step i + 1 ahead. */
export interface EtsStates {
  readonly level: number;
  readonly slope: number;
  readonly season: readonly number[];
}

export interface EtsErrors {
  /**
   * Writes residuals whose sum of squares S gives the likelihood: −2 log L = n log S + constant. These are the errors, and
   * for a multiplicative error the relative ones times the geometric mean of the one-step means.
   */
  readonly residuals: (parameters: Float64Array, into: Float64Array) => number;
  readonly weights: (parameters: ArrayLike<number>) => EtsWeights;
  /** Of the last run. */
  readonly lastStates: () => EtsStates;
  /** What the relative errors of the last run were multiplied with; 1 for an additive error. */
  readonly factor: () => number;
}

/**
 * The recursion of an ETS model over `values`: Hyndman, Koehler, Ord & Snyder (2008), tables 2.2 and 2.3. Parameters are
 * alpha, beta / alpha, phi, gamma / (1 − alpha), first level, first slope and all seasonal states but one, as the form has them.
 */
export function etsErrors(form: EtsForm, values: Float64Array): EtsErrors {
  const length = values.length;
  const trend = form.trend === 'A';
  const relative = form.error === 'M';
  const product = form.season === 'M';
  const period = form.season === 'N' ? 0 : form.period;
  const season = new Float64Array(period);
  const firstState = weightCount(form);
  let level = 0;
  let slope = 0;
  let place = 0;
  let factor = 1;

  function weights(parameters: ArrayLike<number>): EtsWeights {
    let next = 1;
    const alpha = parameters[0]!;
    const beta = trend ? alpha * parameters[next++]! : 0;
    const phi = form.damped ? parameters[next++]! : 1;
    const gamma = period > 0 ? (1 - alpha) * parameters[next]! : 0;
    return { alpha, beta, phi, gamma };
  }

  function begin(parameters: Float64Array): boolean {
    level = parameters[firstState]!;
    slope = trend ? parameters[firstState + 1]! : 0;
    place = 0;
    if (period === 0) return true;
    const first = firstState + (trend ? 2 : 1);
    let rest = product ? period : 0;
    for (let i = 0; i < period - 1; i++) {
      season[i] = parameters[first + i]!;
      rest -= season[i]!;
    }
    season[period - 1] = rest;
    return !product || rest > 0;
  }

  function residuals(parameters: Float64Array, into: Float64Array): number {
    const { alpha, beta, phi, gamma } = weights(parameters);
    if (period > 0 && !isAdmissible({ alpha, beta, phi, gamma }, period)) return Infinity;
    if (!begin(parameters)) return Infinity;
    let sum = 0;
    let logs = 0;
    let running = 1;
    for (let t = 0; t < length; t++) {
      slope *= phi;
      const base = level + slope;
      const seasonal = period > 0 ? season[place]! : 0;
      const mean = product ? base * seasonal : base + seasonal;
      const error = values[t]! - mean;
      const inLevel = product ? error / seasonal : error;
      level = base + alpha * inLevel;
      slope += beta * inLevel;
      if (period > 0) {
        season[place] = seasonal + gamma * (product ? error / base : error);
        place = place + 1 === period ? 0 : place + 1;
      }
      if (!relative) {
        into[t] = error;
        sum += error * error;
        continue;
      }
      if (!(mean > 1e-9)) return Infinity;
      into[t] = error / mean;
      sum += into[t]! * into[t]!;
      running *= mean;
      if (running > 1e200 || running < 1e-200) {
        logs += Math.log(running);
        running = 1;
      }
    }
    // Factors that began with a mean of 1 and end below 0 or above a whole season's sum follow a break, not a season.
    if (product && !season.every((value) => value > 0 && value <= period)) return Infinity;
    if (!relative) return sum;
    factor = Math.exp((logs + Math.log(running)) / length);
    for (let t = 0; t < length; t++) into[t] = into[t]! * factor;
    return sum * factor * factor;
  }

  const lastStates = (): EtsStates => ({
    level,
    slope,
    season: Array.from(season, (_, i) => season[(place + i) % period]!),
  });
  return { residuals, weights, lastStates, factor: () => factor };
}

/** Whether old values lose their weight in the forecast: Hyndman et al. (2008), chapter 10. */
function isAdmissible({ alpha, beta, phi, gamma }: EtsWeights, period: number): boolean {
  const middle = alpha + beta - alpha * phi;
  const coefficients = new Array<number>(period + 1).fill(middle);
  coefficients[0] = alpha + beta - phi;
  coefficients[period - 1] = middle + gamma - 1;
  coefficients[period] = phi * (1 - alpha - gamma);
  return isStable(coefficients, 1 + 1e-8);
}
