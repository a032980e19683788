import type { Forecast } from '../model.js';
import { SeriesError } from '../series-error.js';
import { optimalShrinkage, shrunkCovariance } from './error-covariance.js';
import { bootstrapScores, gaussianScores, type JointScores } from './joint-scores.js';
import { marginal } from './marginal.js';
import { aligned, FEWEST_RESIDUALS_FOR_VARIANCE, reconciler, type ReconciliationOptions } from './reconciler.js';
import { aggregate } from './structure.js';

/**
 * How the errors of different nodes vary together: normal scores with the residuals' correlations as observed, or with
 * these shrunk as for MinT, or whole past periods drawn again. Shrunk correlations serve to weigh errors; in sums of many
 * series they lose what the series have in common and make the limits of large aggregates far too narrow.
 */
export type Dependence = 'observed' | 'shrunk' | 'bootstrap';

export interface DrawOptions extends ReconciliationOptions {
  /** For every node; their limits say how far each node's own errors reach. */
  readonly forecasts: readonly Forecast[];
  /** Numbers from 0 up to 1, alike likely. */
  readonly random: () => number;
  /** 1000 if not given. */
  readonly draws?: number;
  /** `observed` if not given. */
  readonly dependence?: Dependence;
}

/**
 * Possible futures that add up: for a step ahead, counted from 0, every draw's values of all nodes. Draws keep their
 * number over the steps: one that is high in its first year is high in the next.
 */
export function coherentDraws(options: DrawOptions): (step: number) => readonly Float64Array[] {
  const { structure, forecasts, draws = 1000 } = options;
  if (!Number.isInteger(draws) || draws < 1) throw new SeriesError('INVALID_OPTION', `${draws} is no number of draws`);
  if (forecasts.length !== structure.nodes.length) {
    throw new SeriesError('INVALID_OPTION', `${forecasts.length} nodes have a forecast, of ${structure.nodes.length}`);
  }
  const { bottomOf } = reconciler(options);
  const scores = Array.from({ length: draws }, jointScores(options));
  return (step) => {
    const valueAt = forecasts.map((forecast) => marginal(forecast, step));
    return scores.map((ofNode) => aggregate(structure, bottomOf(ofNode.map((score, node) => valueAt[node]!(score)))));
  };
}

function jointScores({ structure, residuals = [], dependence = 'observed', random }: DrawOptions): JointScores {
  const errors = aligned(structure, residuals);
  if (errors[0]!.length < FEWEST_RESIDUALS_FOR_VARIANCE) {
    throw new SeriesError('TOO_SHORT', `joint errors need ${FEWEST_RESIDUALS_FOR_VARIANCE} residuals of every node`);
  }
  switch (dependence) {
    case 'observed':
      return gaussianScores(shrunkCovariance(errors, 0), random);
    case 'shrunk':
      return gaussianScores(shrunkCovariance(errors, optimalShrinkage(errors)), random);
    case 'bootstrap':
      return bootstrapScores(errors, random);
  }
}
