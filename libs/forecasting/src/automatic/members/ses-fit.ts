import { minimise } from '../../minimise.js';

export interface SesFit {
  readonly alpha: number;
  /** Level after the last observation. */
  readonly level: number;
  /** Sum of squared one-step errors. */
  readonly sse: number;
}

/** Simple exponential smoothing by least squares: the first level is solved for, only alpha is searched. */
export function fitSes(y: ArrayLike<number>): SesFit {
  const alpha = minimise((a) => run(y, a).sse, 0.01, 0.99, { points: 8, steps: 10 });
  return { alpha, ...run(y, alpha) };
}

/** The level is (what the data gave) + (1 − alpha)^t × (first level), so the errors are linear in the first level. */
function run(y: ArrayLike<number>, alpha: number): { level: number; sse: number } {
  let given = 0;
  let weight = 1;
  let ww = 0;
  let wr = 0;
  let rr = 0;
  for (let t = 0; t < y.length; t++) {
    const rest = y[t]! - given;
    ww += weight * weight;
    wr += weight * rest;
    rr += rest * rest;
    given += alpha * rest;
    weight *= 1 - alpha;
  }
  const first = wr / ww;
  return { level: given + weight * first, sse: rr - first * wr };
}
