import type { FittedModel } from '../model.js';
import { SeriesError } from '../series-error.js';
import { errorWeights } from './error-weights.js';

export interface BootstrapOptions {
  /** Numbers from 0 up to 1, alike likely. */
  readonly random: () => number;
  /** 1000 if not given. */
  readonly paths?: number;
}

/** Fewer residuals repeat themselves too often to stand for a distribution. */
export const FEWEST_RESIDUALS = 8;

/**
 * Possible futures of a fitted model: for each step ahead, the value on every path. A path adds to the mean errors drawn from
 * the residuals less their average, each carried on with `errorWeights`. Errors once drawn stay: a longer horizon goes on
 * with the same paths. Hyndman & Athanasopoulos, FPP3, section 5.5.
 */
export function bootstrapPaths(
  fitted: FittedModel,
  { random, paths = 1000 }: BootstrapOptions,
): (horizon: number) => readonly Float64Array[] {
  if (!Number.isInteger(paths) || paths < 1) throw new SeriesError('INVALID_OPTION', `${paths} is no number of paths`);
  const { residuals } = fitted;
  if (residuals.length < FEWEST_RESIDUALS) {
    throw new SeriesError('TOO_SHORT', `paths need ${FEWEST_RESIDUALS} residuals; the model has ${residuals.length}`);
  }
  const average = residuals.reduce((sum, residual) => sum + residual, 0) / residuals.length;
  const drawn: Float64Array[] = [];
  const draw = (): number => residuals[Math.floor(random() * residuals.length)]! - average;
  return (horizon) => {
    while (drawn.length < horizon) drawn.push(Float64Array.from({ length: paths }, draw));
    const weights = errorWeights(fitted, horizon);
    return fitted.forecast(horizon).mean.map((mean, step) =>
      Float64Array.from({ length: paths }, (_, path) => {
        let value = mean;
        for (let back = 0; back <= step; back++) value += weights[back]! * drawn[step - back]![path]!;
        return value;
      }),
    );
  };
}
