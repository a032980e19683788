import { acceptPeriod } from '../accept-period.js';
import { slopeOf } from '../automatic/members/linear-trend.js';
import type { Model } from '../model.js';
import { eachStep, type NormalFit, normalModel } from '../normal-model.js';
import { seasonalAdjustment } from '../seasonal/seasonal-adjustment.js';
import { ses } from './ses.js';

interface ThetaOptions {
  /** Values per season; 1 for none. */
  readonly period: number;
}

/**
 * The Theta method (Assimakopoulos & Nikolopoulos 2000) as simple smoothing with half the trend as drift (Hyndman &
 * Billah 2003), on the seasonally adjusted series. Limits are those of `thetaf` of the R package forecast, but follow the season.
 */
export function theta({ period }: ThetaOptions): Model {
  acceptPeriod(period);
  return normalModel({
    name: period === 1 ? 'theta' : `theta(${period})`,
    minimumLength: 3,
    fit: (series) => fit(series, period),
  });
}

function fit(series: readonly number[], period: number): NormalFit {
  const { adjusted, factor, added } = seasonalAdjustment(series, period);
  const length = series.length;
  const smoothed = ses().fit(adjusted);
  const { alpha, sigma } = smoothed.parameters as { alpha: number; sigma: number };
  const level = smoothed.forecast(1).mean[0]!;
  const drift = slopeOf(adjusted) / 2;
  const reached = (time: number): number => (drift * (1 - (1 - alpha) ** time)) / alpha;
  return {
    residuals: smoothed.residuals.map((residual, t) => factor(t) * (residual - reached(t))),
    parameters: { alpha, drift, sigma },
    outlook: (horizon) => {
      const time = (step: number): number => length + step - 1;
      return {
        mean: eachStep(
          horizon,
          (step) => factor(time(step)) * (level + drift * (step - 1) + reached(length)) + added(time(step)),
        ),
        deviation: eachStep(horizon, (step) => factor(time(step)) * sigma * Math.sqrt((step - 1) * alpha ** 2 + 1)),
      };
    },
  };
}
