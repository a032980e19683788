import { acceptRequest } from '../accepted.js';
import type { FittedModel, Forecast, Interval, Model } from '../model.js';
import { SeriesError } from '../series-error.js';
import { conformalRank, errorsNeeded } from './conformal-rank.js';

export interface ConformalOptions {
  /** The latest origins whose errors count, for each step ahead; all there are if not given. */
  readonly origins?: number;
  /** Fewest values a past forecast is made from; what the model needs if not given. */
  readonly minimumTraining?: number;
}

/**
 * The model's forecasts with limits as far away as its own past errors that many steps ahead: split conformal prediction on
 * rolling origins, ⌈(n + 1) level⌉ of n. The level is kept if future errors are exchangeable with past ones, whatever the
 * model or the distribution. It refuses limits for which the series is too short, and says how long it must be. Vovk,
 * Gammerman & Shafer, Algorithmic Learning in a Random World (2005); Stankevičiūtė et al., NeurIPS 34 (2021), for horizons.
 */
export function conformal(model: Model, options: ConformalOptions = {}): Model {
  const { origins = Number.MAX_SAFE_INTEGER, minimumTraining = model.minimumLength } = options;
  if (!Number.isInteger(origins) || origins < 1) {
    throw new SeriesError('INVALID_OPTION', `origins are a whole number, 1 or more, not ${origins}`);
  }
  if (!Number.isInteger(minimumTraining) || minimumTraining < model.minimumLength) {
    throw new SeriesError('INVALID_OPTION', `${model.name} trains on ${model.minimumLength} values or more`);
  }
  const calibration = { model, origins, minimumTraining };
  return {
    name: `conformal(${model.name})`,
    minimumLength: model.minimumLength,
    fit: (series) => calibrated(model.fit(series), [...series], calibration),
  };
}

interface Calibration {
  readonly model: Model;
  readonly origins: number;
  readonly minimumTraining: number;
}

const calibrated = (fitted: FittedModel, series: readonly number[], calibration: Calibration): FittedModel => ({
  name: `conformal(${fitted.name})`,
  residuals: fitted.residuals,
  parameters: fitted.parameters,
  forecast(horizon, levels = []): Forecast {
    acceptRequest(horizon, levels);
    for (const level of levels) acceptLevel(level, horizon, series.length, calibration);
    const { mean } = fitted.forecast(horizon);
    const errors = levels.length > 0 ? sortedErrors(series, horizon, calibration) : [];
    return { mean, intervals: levels.map((level) => limits(level, mean, errors)) };
  },
});

function acceptLevel(level: number, horizon: number, length: number, { origins, minimumTraining }: Calibration): void {
  const needed = errorsNeeded(level);
  const percent = Number((100 * level).toPrecision(6));
  if (origins < needed) {
    throw new SeriesError('INVALID_OPTION', `limits at ${percent} % need ${needed} origins, not ${origins}`);
  }
  const available = Math.max(0, length - horizon - minimumTraining + 1);
  if (available < needed) {
    throw new SeriesError(
      'TOO_SHORT',
      `limits at ${percent} % need ${needed} past errors ${horizon} steps ahead, and there are ${available}: ` +
        `the series has ${length} values and needs ${length + needed - available}`,
    );
  }
}

/** The sizes of the errors at the latest origins, from small to great, for each step ahead. */
function sortedErrors(
  series: readonly number[],
  horizon: number,
  { model, origins, minimumTraining }: Calibration,
): readonly Float64Array[] {
  const sizes = Array.from({ length: horizon }, (): number[] => []);
  const first = Math.max(minimumTraining, series.length - horizon - origins + 1);
  for (let origin = series.length - 1; origin >= first; origin--) {
    const reach = Math.min(horizon, series.length - origin);
    const { mean } = model.fit(series.slice(0, origin)).forecast(reach);
    mean.forEach((value, step) => sizes[step]!.push(Math.abs(series[origin + step]! - value)));
  }
  return sizes.map((all) => Float64Array.from(all.slice(0, origins)).sort());
}

function limits(level: number, mean: readonly number[], errors: readonly Float64Array[]): Interval {
  const reach = errors.map((sizes) => sizes[conformalRank(sizes.length, level) - 1]!);
  return {
    level,
    lower: mean.map((value, step) => value - reach[step]!),
    upper: mean.map((value, step) => value + reach[step]!),
  };
}
