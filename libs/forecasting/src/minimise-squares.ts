import { solvePositive } from './solve-positive.js';

/** A sum of squares to make small; every parameter stays between its bounds. */
export interface SquaresProblem {
  /** How many residuals there are. */
  readonly size: number;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  /** Writes the residuals and returns their sum of squares; Infinity where the parameters are not allowed. */
  readonly residuals: (parameters: Float64Array, into: Float64Array) => number;
}

export interface LeastSquares {
  readonly parameters: Float64Array;
  readonly sum: number;
}

const STEP = 1e-6;

/**
 * Levenberg's and Marquardt's search (1963) from `start`, with derivatives by differences; a parameter that pushes
 * against its bound rests there for the step. Parameters are best of the order of 1.
 */
export function minimiseSquares(
  problem: SquaresProblem,
  start: ArrayLike<number>,
  { iterations = 30, tolerance = 1e-6 } = {},
): LeastSquares {
  const { size, lower, upper } = problem;
  const count = start.length;
  let here = Float64Array.from(start);
  let trial = new Float64Array(count);
  let residuals = new Float64Array(size);
  let trialResiduals = new Float64Array(size);
  const slopes = new Float64Array(count * size);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count * count);
  const damped = new Float64Array(count * count);
  const move = new Float64Array(count);

  let sum = problem.residuals(here, residuals);
  let damping = 1e-2;
  for (let iteration = 0; iteration < iterations && sum > 0 && sum < Infinity; iteration++) {
    differentiate(problem, here, residuals, slopes, trialResiduals);
    for (let i = 0; i < count; i++) gradient[i] = dot(slopes, i * size, residuals, 0, size);
    for (let i = 0; i < count; i++) {
      const rests = (here[i]! <= lower[i]! && gradient[i]! > 0) || (here[i]! >= upper[i]! && gradient[i]! < 0);
      if (rests) {
        gradient[i] = 0;
        slopes.fill(0, i * size, (i + 1) * size);
      }
    }
    for (let i = 0; i < count; i++) {
      for (let j = 0; j <= i; j++) curvature[i * count + j] = dot(slopes, i * size, slopes, j * size, size);
    }

    let gain = 0;
    for (; damping < 1e8; damping *= 4) {
      damped.set(curvature);
      for (let i = 0; i < count; i++) damped[i * (count + 1)] = damped[i * (count + 1)]! * (1 + damping) + 1e-14 * sum;
      if (!solvePositive(damped, gradient, move, count)) continue;
      let expected = 0;
      for (let i = 0; i < count; i++) {
        trial[i] = Math.min(upper[i]!, Math.max(lower[i]!, here[i]! - move[i]!));
        expected += move[i]! * (gradient[i]! + damping * curvature[i * (count + 1)]! * move[i]!);
      }
      const reached = problem.residuals(trial, trialResiduals);
      if (reached < sum) {
        gain = (sum - reached) / sum;
        damping = Math.max(1e-9, damping * trust((sum - reached) / expected));
        sum = reached;
        [here, trial] = [trial, here];
        [residuals, trialResiduals] = [trialResiduals, residuals];
        break;
      }
    }
    if (gain < tolerance) break;
  }
  return { parameters: here, sum };
}

/** Less damping after a step that gained what it promised, more after one that gained less: H. B. Nielsen (1999). */
const trust = (kept: number): number => Math.max(0.1, 1 - (2 * kept - 1) ** 3);

function differentiate(
  { size, upper, residuals: evaluate }: SquaresProblem,
  here: Float64Array,
  residuals: Float64Array,
  slopes: Float64Array,
  moved: Float64Array,
): void {
  for (let i = 0; i < here.length; i++) {
    const value = here[i]!;
    let step = STEP * Math.max(1, Math.abs(value));
    if (value + step > upper[i]!) step = -step;
    here[i] = value + step;
    let allowed = evaluate(here, moved) < Infinity;
    if (!allowed) {
      step = -step;
      here[i] = value + step;
      allowed = evaluate(here, moved) < Infinity;
    }
    here[i] = value;
    for (let t = 0; t < size; t++) slopes[i * size + t] = allowed ? (moved[t]! - residuals[t]!) / step : 0;
  }
}

function dot(a: Float64Array, fromA: number, b: Float64Array, fromB: number, length: number): number {
  let sum = 0;
  for (let t = 0; t < length; t++) sum += a[fromA + t]! * b[fromB + t]!;
  return sum;
}
