import type { Model } from '../model.js';
import { SeriesError } from '../series-error.js';
import { combine, longestMinimum, memberNames } from './combine.js';
import { mean } from './mean-of.js';

export interface CrossValidation {
  /** From how many ends of the series, one period apart, each member forecasts what is known. */
  readonly origins: number;
  /** How many periods it forecasts from each. */
  readonly horizon: number;
  /** Weights are the errors to the power −`power`: 0 for equal ones, 1 for the inverse. */
  readonly power: number;
}

/** The mean of the members' forecasts by weights that fall with the mean absolute error each had in the past. FPP3, section 5.10. */
export function weightedByCrossValidation(models: readonly Model[], validation: CrossValidation): Model {
  const { origins, horizon, power } = validation;
  for (const count of [origins, horizon]) {
    if (!Number.isInteger(count) || count < 1) {
      throw new SeriesError('INVALID_OPTION', `origins and horizon are whole numbers, 1 or more, not ${count}`);
    }
  }
  if (!(power >= 0 && power < Infinity)) throw new SeriesError('INVALID_OPTION', `a power is 0 or more, not ${power}`);
  return combine(models, {
    name: `weighted(${memberNames(models)})`,
    minimumLength: longestMinimum(models) + horizon + origins - 1,
    statistic(series) {
      const weights = weightsOf(
        models.map((model) => pastError(model, series, validation)),
        power,
      );
      return {
        statistic: (values) => values.reduce((sum, value, i) => sum + weights[i]! * value, 0),
        parameters: Object.fromEntries(models.map(({ name }, i) => [`${name}.weight`, weights[i]!])),
      };
    },
  });
}

function pastError(model: Model, series: readonly number[], { origins, horizon }: CrossValidation): number {
  const errors = Array.from({ length: origins }, (_, back) => {
    const origin = series.length - horizon - back;
    const forecast = model.fit(series.slice(0, origin)).forecast(horizon);
    return mean(forecast.mean.map((value, step) => Math.abs(series[origin + step]! - value)));
  });
  return mean(errors);
}

/** They sum to 1. Members without any error share it all. */
function weightsOf(errors: readonly number[], power: number): number[] {
  const least = Math.min(...errors);
  const raw = errors.map((error) => (error === least ? 1 : (least / error) ** power));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}
