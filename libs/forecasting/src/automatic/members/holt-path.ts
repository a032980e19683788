import { minimise } from '../../minimise.js';

export interface TrendFit {
  readonly alpha: number;
  /** Share of alpha with which the slope follows; R's beta is alpha × share. */
  readonly share: number;
  readonly phi: number;
  readonly level: number;
  readonly slope: number;
  readonly sse: number;
}

/** Holt's linear trend (phi = 1) or a damped one, by least squares: first level and slope are solved for. */
export function fitTrend(y: ArrayLike<number>, phi: number): TrendFit {
  let best: TrendFit | undefined;
  const consider = (alpha: number, share: number): number => {
    const state = run(y, alpha, alpha * share, phi);
    if (!best || state.sse < best.sse) best = { alpha, share, phi, ...state };
    return state.sse;
  };
  for (const share of [0.02, 0.3, 0.8]) {
    minimise((alpha) => consider(alpha, share), 0.05, 0.99, { points: 5, steps: 3 });
  }
  for (let round = 0; round < 2; round++) {
    const { alpha } = best!;
    minimise((share) => consider(alpha, share), 0.0001, 0.9999, { points: 5, steps: 4 });
    const { share } = best!;
    minimise((x) => consider(x, share), 0.0001, 0.9999, { points: 5, steps: 4 });
  }
  return best!;
}

export function trendPath({ level, slope, phi }: TrendFit, horizon: number): Float64Array {
  const path = new Float64Array(horizon);
  let damping = 0;
  let power = 1;
  for (let h = 0; h < horizon; h++) {
    power *= phi;
    damping += power;
    path[h] = level + damping * slope;
  }
  return path;
}

/** One pass for the part the data gives and for the response to a unit of each first state. */
function run(
  y: ArrayLike<number>,
  alpha: number,
  beta: number,
  phi: number,
): { level: number; slope: number; sse: number } {
  let l = 0;
  let b = 0;
  let lu = 1;
  let bu = 0;
  let lv = 0;
  let bv = 1;
  let uu = 0;
  let uv = 0;
  let vv = 0;
  let ur = 0;
  let vr = 0;
  let rr = 0;
  for (let t = 0; t < y.length; t++) {
    const u = lu + phi * bu;
    const v = lv + phi * bv;
    const rest = y[t]! - l - phi * b;
    uu += u * u;
    uv += u * v;
    vv += v * v;
    ur += u * rest;
    vr += v * rest;
    rr += rest * rest;
    l = l + phi * b + alpha * rest;
    b = phi * b + beta * rest;
    lu = u * (1 - alpha);
    bu = phi * bu - beta * u;
    lv = v * (1 - alpha);
    bv = phi * bv - beta * v;
  }
  const determinant = uu * vv - uv * uv;
  const l0 = determinant > 1e-12 * uu * vv ? (vv * ur - uv * vr) / determinant : ur / uu;
  const b0 = determinant > 1e-12 * uu * vv ? (uu * vr - uv * ur) / determinant : 0;
  return { level: l + l0 * lu + b0 * lv, slope: b + l0 * bu + b0 * bv, sse: Math.max(0, rr - l0 * ur - b0 * vr) };
}
