import { SeriesError } from '../series-error.js';
import {
  equalVariances,
  optimalShrinkage,
  residualVariances,
  shrunkCovariance,
  type ErrorCovariance,
} from './error-covariance.js';
import { nonNegative } from './non-negative.js';
import { projection } from './projection.js';
import type { Structure } from './structure.js';
import { byForecastProportions, byHistoricalProportions } from './top-down.js';

export const RECONCILIATION_METHODS = [
  'bottom-up',
  'top-down-forecast-proportions',
  'top-down-historical-proportions',
  'ols',
  'wls-struct',
  'wls-var',
  'mint-shrink',
] as const;

export type ReconciliationMethod = (typeof RECONCILIATION_METHODS)[number];

/** With fewer errors per node than this, correlations are not estimated. */
export const FEWEST_RESIDUALS_FOR_CORRELATION = 8;
/** With fewer errors per node than this, variances are not estimated. */
export const FEWEST_RESIDUALS_FOR_VARIANCE = 3;

export interface ReconciliationOptions {
  readonly structure: Structure;
  readonly method: ReconciliationMethod;
  /** One-step errors of every node, in order of time and ending in the same period; the latest periods all nodes have are used. */
  readonly residuals?: readonly (readonly number[])[];
  /** Past values of the bottom series, for historical proportions only. */
  readonly history?: readonly (readonly number[])[];
  /**
   * Keeps every result at or above 0: by least squares under that condition where the method weighs errors, otherwise by
   * taking base values below 0 as 0.
   */
  readonly nonNegative?: boolean;
}

export interface UsedMethod {
  readonly usedMethod: ReconciliationMethod;
  /** Why the method used is not the one asked for. */
  readonly reason?: string;
  /** Weight, 0 to 1, of "errors of different nodes do not vary together" in the covariance; for MinT only. */
  readonly shrinkage?: number;
}

export interface Reconciler extends UsedMethod {
  /** Coherent bottom values from values of all nodes. */
  bottomOf(values: Float64Array): Float64Array;
}

export function reconciler(options: ReconciliationOptions): Reconciler {
  const { structure } = options;
  const used = usedMethod(options);
  const errors = options.residuals && aligned(structure, options.residuals);
  const weighed = (covariance: ErrorCovariance): Reconciler => {
    const nearest = projection(structure, covariance);
    if (!options.nonNegative) return { ...used, bottomOf: nearest.bottomOf };
    return { ...used, bottomOf: (values) => nonNegative(nearest.bottomOf(values), nearest) };
  };
  const shared = (bottomOf: Reconciler['bottomOf']): Reconciler => {
    if (!options.nonNegative) return { ...used, bottomOf };
    return { ...used, bottomOf: (values) => bottomOf(values.map((value) => Math.max(value, 0))) };
  };

  switch (used.usedMethod) {
    case 'bottom-up':
      return shared((values) => values.slice(structure.aggregateCount));
    case 'top-down-forecast-proportions':
      return shared(byForecastProportions(structure));
    case 'top-down-historical-proportions':
      return shared(byHistoricalProportions(structure, options.history ?? []));
    case 'ols':
      return weighed(equalVariances(structure.nodes.length));
    case 'wls-struct':
      return weighed({ own: Float64Array.from(structure.nodes, ({ members }) => members.length), factors: [] });
    case 'wls-var':
      return weighed(residualVariances(errors!));
    case 'mint-shrink': {
      const shrinkage = optimalShrinkage(errors!);
      return { ...weighed(shrunkCovariance(errors!, shrinkage)), shrinkage };
    }
  }
}

/** The residuals of every node over the latest periods that all nodes have. */
export function aligned(structure: Structure, residuals: readonly (readonly number[])[]): Float64Array[] {
  if (residuals.length !== structure.nodes.length) {
    throw new SeriesError('INVALID_OPTION', `${residuals.length} nodes have residuals, of ${structure.nodes.length}`);
  }
  if (residuals.some((errors) => !errors.every(Number.isFinite))) {
    throw new SeriesError('NOT_FINITE', 'a residual is no finite number');
  }
  const periods = shortest(residuals);
  return residuals.map((errors) => Float64Array.from(errors.slice(errors.length - periods)));
}

/** Steps down from weights that thin residuals cannot give, and says so. */
function usedMethod({ method, residuals = [] }: ReconciliationOptions): UsedMethod {
  if (method !== 'mint-shrink' && method !== 'wls-var') return { usedMethod: method };
  const periods = residuals.length === 0 ? 0 : shortest(residuals);
  const found = `${periods} residuals per node`;
  if (periods < FEWEST_RESIDUALS_FOR_VARIANCE) {
    return { usedMethod: 'wls-struct', reason: `${found}: variances need ${FEWEST_RESIDUALS_FOR_VARIANCE}` };
  }
  if (residuals.every((errors) => errors.slice(-periods).every((error) => error === 0))) {
    return { usedMethod: 'wls-struct', reason: 'all residuals are 0: they give no weights' };
  }
  if (method === 'mint-shrink' && periods < FEWEST_RESIDUALS_FOR_CORRELATION) {
    return { usedMethod: 'wls-var', reason: `${found}: correlations need ${FEWEST_RESIDUALS_FOR_CORRELATION}` };
  }
  return { usedMethod: method };
}

const shortest = (residuals: readonly (readonly number[])[]): number =>
  residuals.reduce((least, { length }) => Math.min(least, length), Infinity);
