import { acceptRequest, acceptSeries } from '../accepted.js';
import type { FittedModel, Model } from '../model.js';
import { deseasonalised, reseasonalised, shrunkIndices } from '../seasonal/shrunk-indices.js';
import type { Calibration } from './calibration.js';
import type { Choice } from './choice.js';
import { coreFit, SHORTEST_READ } from './core-fit.js';
import { oneStepForecasts } from './one-step-forecasts.js';
import { calibrationFor } from './tables/index.js';

export interface AutomaticOptions {
  /** Observations a year. */
  readonly period?: number;
  /** Learned from other series than the shipped tables. */
  readonly calibration?: Calibration;
}

/** A fit that tells what was chosen and why. */
export interface AutomaticFit extends FittedModel {
  readonly choice: Choice;
}

export interface AutomaticModel extends Model {
  fit(series: readonly number[]): AutomaticFit;
}

/**
 * The forecaster that decides by itself: members weighted by a small network that reads the series' traits and the
 * members' directions, with limits whose width was calibrated on holdouts of many series. Rules for constant and for
 * very short series. Means and limits of a series without negative values are never negative.
 */
export function automatic({ period = 1, calibration = calibrationFor(period) }: AutomaticOptions = {}): AutomaticModel {
  const model = { name: period === 1 ? 'automatic' : `automatic(${period})`, minimumLength: 1 };
  return {
    ...model,
    fit(series) {
      acceptSeries(model, series);
      // In units of about its own size: no threshold of a search can depend on the unit then. A power of 2 loses no digit.
      const size = series.reduce((sum, value) => sum + Math.abs(value), 0) / series.length;
      const unit = size > 0 ? 2 ** Math.round(Math.log2(size)) : 1;
      const sized = series.map((value) => value / unit);
      const season = shrunkIndices(sized, period);
      const y = deseasonalised(sized, season, 0);
      const core = coreFit(y, calibration);
      const floor = series.every((value) => value >= 0) ? 0 : -Infinity;
      const shown = (path: readonly number[], start = series.length): number[] =>
        reseasonalised(path, season, start).map((value) => Math.max(floor, value * unit));
      const seasonal = season.indices.some((index) => index !== season.indices[0]);
      return {
        name: model.name,
        parameters: {},
        get choice() {
          return { ...core.choice(), seasonal };
        },
        get residuals() {
          const start = Math.min(series.length, SHORTEST_READ);
          const said = core.weights ? oneStepForecasts(y, core.weights, start) : [...y.slice(start - 1, -1)];
          return shown(said, start).map((value, i) => series[start + i]! - value);
        },
        forecast(horizon, levels = []) {
          acceptRequest(horizon, levels);
          const { mean, intervals } = core.forecast(horizon, levels);
          return {
            mean: shown(mean),
            intervals: intervals.map(({ level, lower, upper }) => ({
              level,
              lower: shown(lower),
              upper: shown(upper),
            })),
          };
        },
      };
    },
  };
}
