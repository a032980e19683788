import { acceptRequest, acceptSeries } from '../accepted.js';
import type { Interval, Model } from '../model.js';
import { bootstrapPaths, type BootstrapOptions, FEWEST_RESIDUALS } from './bootstrap-paths.js';
import { sampleQuantile } from './sample-quantile.js';

/**
 * The model's forecasts with limits of `bootstrapPaths`: their distribution is that of the residuals, skewed where these are.
 * A fitted model gives the same limits again; fitting again draws anew.
 */
export function bootstrapLimits(model: Model, options: BootstrapOptions): Model {
  const name = `bootstrap(${model.name})`;
  const minimumLength = model.minimumLength + FEWEST_RESIDUALS;
  return {
    name,
    minimumLength,
    fit(series) {
      acceptSeries({ name, minimumLength }, series);
      const fitted = model.fit(series);
      const pathsOf = bootstrapPaths(fitted, options);
      return {
        name: `bootstrap(${fitted.name})`,
        residuals: fitted.residuals,
        parameters: fitted.parameters,
        forecast(horizon, levels = []) {
          acceptRequest(horizon, levels);
          const values = levels.length > 0 ? pathsOf(horizon) : [];
          return { mean: fitted.forecast(horizon).mean, intervals: levels.map((level) => limits(level, values)) };
        },
      };
    },
  };
}

const limits = (level: number, values: readonly Float64Array[]): Interval => ({
  level,
  lower: values.map((atStep) => sampleQuantile(atStep, (1 - level) / 2)),
  upper: values.map((atStep) => sampleQuantile(atStep, (1 + level) / 2)),
});
