import { minimiseSquares } from '../minimise-squares.js';
import { eachStep, type NormalFit } from '../normal-model.js';
import { smoothingProfile } from './profile.js';
import { dampedSteps, type SmoothingWeights } from './weights.js';

/** Where the search begins: it tries every combination of alpha, beta / alpha and phi, then refines the best. */
export interface SmoothingGrid {
  readonly alpha: readonly number[];
  /** None for a smoothing without trend. */
  readonly ratio: readonly number[];
  /** One value is held, several are searched. */
  readonly phi: readonly number[];
}

/**
 * Bounds for alpha, beta / alpha and phi: those of `ets` of the R package forecast, except that phi may reach 1 (there 0.98),
 * which forecasts annual series better.
 */
const LOWER = [1e-4, 1e-4, 0.8];
const UPPER = [0.9999, 1, 1];

/**
 * Simple smoothing, Holt's or damped trend by least squares: the first level and slope are solved for and only the
 * weights are searched. Hyndman, Koehler, Ord & Snyder (2008), chapters 2 and 5.
 */
export function smoothByLeastSquares(series: readonly number[], grid: SmoothingGrid): NormalFit {
  const trend = grid.ratio.length > 0;
  const searched = grid.phi.length > 1 ? 3 : trend ? 2 : 1;
  const weights = ([alpha, ratio = 0, phi = grid.phi[0]!]: ArrayLike<number> & Iterable<number>): SmoothingWeights => ({
    alpha: alpha!,
    beta: alpha! * ratio,
    phi,
  });
  const origin = series[0]!;
  const profile = smoothingProfile(
    Float64Array.from(series, (value) => value - origin),
    trend,
  );

  const errors = new Float64Array(series.length);
  const start = combinations(grid, searched).reduce(
    (best, candidate) => {
      const sum = profile.errors(weights(candidate), errors);
      return sum < best.sum ? { sum, candidate } : best;
    },
    { sum: Infinity, candidate: [0.5, 0.1, 0.9].slice(0, searched) },
  ).candidate;
  const found = minimiseSquares(
    {
      size: series.length,
      lower: LOWER,
      upper: UPPER,
      residuals: (parameters, into) => profile.errors(weights(parameters), into),
    },
    start,
  );

  const chosen = weights(found.parameters);
  const sum = profile.errors(chosen, errors);
  const { level, slope } = profile.lastStates();
  const sigma = Math.sqrt(sum / (series.length - searched - (trend ? 2 : 1)));
  const { alpha, beta, phi } = chosen;
  return {
    residuals: Array.from(errors),
    parameters: trend ? { alpha, beta, phi, sigma } : { alpha, sigma },
    outlook: (horizon) => ({
      mean: eachStep(horizon, (step) => origin + level + slope * dampedSteps(phi, step)),
      deviation: deviations(horizon, chosen, sigma),
    }),
  };
}

/** Standard deviations ahead of a linear smoothing: Hyndman et al. (2008), table 6.2, class 1. */
function deviations(horizon: number, { alpha, beta, phi }: SmoothingWeights, sigma: number): number[] {
  let grown = 1;
  return eachStep(horizon, (step) => {
    if (step > 1) grown += (alpha + beta * dampedSteps(phi, step - 1)) ** 2;
    return sigma * Math.sqrt(grown);
  });
}

const combinations = ({ alpha, ratio, phi }: SmoothingGrid, searched: number): number[][] =>
  alpha.flatMap((a) =>
    (ratio.length > 0 ? ratio : [0]).flatMap((r) => phi.map((damping) => [a, r, damping].slice(0, searched))),
  );
