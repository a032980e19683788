import { acceptRequest, acceptSeries } from './accepted.js';
import type { Interval, Model } from './model.js';
import { normalQuantile } from './normal-quantile.js';

/** Mean and standard deviation of the future values, one of each for every step ahead. */
export interface Outlook {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

export interface NormalFit {
  /** The name of what was chosen, where the model chooses; its own otherwise. */
  readonly name?: string;
  readonly residuals: readonly number[];
  readonly parameters: Readonly<Record<string, number>>;
  readonly outlook: (horizon: number) => Outlook;
  /** Quantile of the standardised future value; the normal one unless the fit names another. */
  readonly quantile?: (p: number) => number;
}

interface NormalModel {
  readonly name: string;
  readonly minimumLength: number;
  readonly fit: (series: readonly number[]) => NormalFit;
}

/** A model whose limits lie symmetrically about the mean; it refuses what it cannot take before it fits. */
export function normalModel({ name, minimumLength, fit }: NormalModel): Model {
  return {
    name,
    minimumLength,
    fit(series) {
      acceptSeries({ name, minimumLength }, series);
      const fitted = fit(series);
      const { residuals, parameters, outlook, quantile = normalQuantile } = fitted;
      return {
        name: fitted.name ?? name,
        residuals,
        parameters,
        forecast(horizon, levels = []) {
          acceptRequest(horizon, levels);
          const { mean, deviation } = outlook(horizon);
          const intervals = levels.map((level) => limits(level, quantile((1 + level) / 2), mean, deviation));
          return { mean, intervals };
        },
      };
    },
  };
}

const limits = (level: number, z: number, mean: readonly number[], deviation: readonly number[]): Interval => ({
  level,
  lower: mean.map((centre, step) => centre - z * deviation[step]!),
  upper: mean.map((centre, step) => centre + z * deviation[step]!),
});

/** `value(1)` to `value(horizon)`. */
export const eachStep = (horizon: number, value: (step: number) => number): number[] =>
  Array.from({ length: horizon }, (_, i) => value(i + 1));
