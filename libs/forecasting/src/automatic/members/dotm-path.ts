import { minimise } from '../../minimise.js';

export interface DotmFit {
  readonly alpha: number;
  /** 1 − 1/theta: how much of the trend is added to the level. */
  readonly omega: number;
  /** Level before the first observation. */
  readonly first: number;
}

/**
 * Dynamic optimised Theta (Fiorucci et al. 2016). For a fixed alpha the one-step means are linear in the first level and
 * in omega = 1 − 1/theta, which are solved for; only alpha is searched.
 */
export const fitDotm = (y: ArrayLike<number>): DotmFit => fitWith(y, trendStates(y));

export function dotmPath(y: ArrayLike<number>, horizon: number): Float64Array {
  const n = y.length;
  const states = trendStates(y);
  const { a, b, mean } = states;
  const { alpha, first, omega } = fitWith(y, states);

  let level = first;
  let power = 1;
  for (let t = 0; t < n; t++) {
    level = alpha * y[t]! + (1 - alpha) * level;
    power *= 1 - alpha;
  }
  let intercept = a[n]!;
  let slope = b[n]!;
  let average = mean;
  const path = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    const t = n + h;
    const mu = level + omega * (intercept * power + (slope * (1 - power * (1 - alpha))) / alpha);
    path[h] = mu;
    level = alpha * mu + (1 - alpha) * level;
    power *= 1 - alpha;
    slope = ((t - 1) * slope + (6 * (mu - average)) / (t + 1)) / (t + 2);
    average = (t * average + mu) / (t + 1);
    intercept = average - (slope * (t + 2)) / 2;
  }
  return path;
}

function fitWith(y: ArrayLike<number>, { a, b }: { a: Float64Array; b: Float64Array }): DotmFit {
  const alpha = minimise((x) => solve(y, a, b, x).sse, 0.1, 0.99, { points: 10, steps: 9 });
  const { first, omega } = solve(y, a, b, alpha);
  return { alpha, first, omega };
}

/** Intercept and slope of the least-squares line through the first t observations, at [t]. */
function trendStates(y: ArrayLike<number>): { a: Float64Array; b: Float64Array; mean: number } {
  const a = new Float64Array(y.length + 1);
  const b = new Float64Array(y.length + 1);
  let mean = y[0]!;
  a[1] = mean;
  for (let t = 1; t < y.length; t++) {
    b[t + 1] = ((t - 1) * b[t]! + (6 * (y[t]! - mean)) / (t + 1)) / (t + 2);
    mean = (t * mean + y[t]!) / (t + 1);
    a[t + 1] = mean - (b[t + 1]! * (t + 2)) / 2;
  }
  return { a, b, mean };
}

function solve(
  y: ArrayLike<number>,
  a: Float64Array,
  b: Float64Array,
  alpha: number,
): { first: number; omega: number; sse: number } {
  const decay = 1 - alpha;
  let given = 0;
  let power = 1;
  let uu = 0;
  let ud = 0;
  let dd = 0;
  let ur = 0;
  let dr = 0;
  let rr = 0;
  for (let t = 0; t < y.length; t++) {
    if (t >= 2) {
      const rest = y[t]! - given;
      const d = a[t]! * power + (b[t]! * (1 - power * decay)) / alpha;
      uu += power * power;
      ud += power * d;
      dd += d * d;
      ur += power * rest;
      dr += d * rest;
      rr += rest * rest;
    }
    given = alpha * y[t]! + decay * given;
    power *= decay;
  }
  const determinant = uu * dd - ud * ud;
  let omega = determinant > 1e-12 * uu * dd ? (uu * dr - ud * ur) / determinant : 0;
  omega = Math.min(1, Math.max(0, omega));
  const first = uu > 1e-300 ? (ur - omega * ud) / uu : 0;
  const sse = rr - 2 * (first * ur + omega * dr) + first * first * uu + 2 * first * omega * ud + omega * omega * dd;
  return { first, omega, sse };
}
