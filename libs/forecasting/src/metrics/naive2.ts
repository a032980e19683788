import { acceptPeriod } from '../accept-period.js';
import type { Model } from '../model.js';
import { type NormalFit, normalModel } from '../normal-model.js';
import { repeatSeason } from '../models/naive.js';
import { isSeasonal } from '../seasonal/is-seasonal.js';
import { seasonalIndices } from '../seasonal/seasonal-indices.js';

/**
 * The benchmark of the M competitions: the last value again, of the series without its season if the autocorrelation at the
 * seasonal lag is significant at 90 %, with the season put back. The season is multiplicative, and additive only for a series
 * with values of 0 or below, which the competitions did not have. With a period of 1 it is the naive method.
 */
export function naive2(period: number): Model {
  acceptPeriod(period);
  return normalModel({
    name: 'naive2',
    minimumLength: 2,
    fit: (series) => (isSeasonal(series, period) ? fitSeasonal(series, period) : repeatSeason(series, 1)),
  });
}

function fitSeasonal(series: readonly number[], period: number): NormalFit {
  const { kind, indices } = seasonalIndices(series, period);
  const isRatio = kind === 'multiplicative';
  const indexAt = (time: number): number => indices[time % period]!;
  const withSeason = (value: number, time: number): number => (isRatio ? value * indexAt(time) : value + indexAt(time));
  const adjusted = series.map((value, time) => (isRatio ? value / indexAt(time) : value - indexAt(time)));
  const { outlook, parameters } = repeatSeason(adjusted, 1);
  return {
    residuals: series.slice(1).map((value, i) => value - withSeason(adjusted[i]!, i + 1)),
    parameters,
    outlook(horizon) {
      const { mean, deviation } = outlook(horizon);
      return {
        mean: mean.map((value, step) => withSeason(value, series.length + step)),
        deviation: deviation.map((value, step) => (isRatio ? value * indexAt(series.length + step) : value)),
      };
    },
  };
}
