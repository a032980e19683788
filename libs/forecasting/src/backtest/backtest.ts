import { acceptPeriod } from '../accept-period.js';
import { acceptRequest, acceptSeries } from '../accepted.js';
import { naive2 } from '../metrics/naive2.js';
import { type Outcome, type Scores, scoresOf } from '../metrics/scores.js';
import type { Forecast, Model } from '../model.js';
import { SeriesError, type SeriesErrorCode } from '../series-error.js';
import { rollingOrigins } from './origins.js';

export interface BacktestOptions {
  readonly series: readonly number[];
  readonly models: readonly Model[];
  readonly horizon: number;
  /** At most so many; fewer where the series is too short for them. 10 if not given. */
  readonly origins?: number;
  /** Fewest values to forecast from, 2 at least; what the least demanding of the models needs if not given. */
  readonly minimumTraining?: number;
  readonly levels?: readonly number[];
  /** Values between one origin and the next; 1 if not given. */
  readonly step?: number;
  /** Values per season for the scale of MASE and for Naive2; 1 if not given. */
  readonly period?: number;
}

export interface Backtest {
  /** How many values were known at each origin, fewest first. */
  readonly origins: readonly number[];
  readonly models: readonly ModelBacktest[];
}

/** Models with refusals are scored on fewer origins than the others: compare only those with the same. */
export interface ModelBacktest {
  readonly model: string;
  readonly forecasts: readonly OriginForecast[];
  readonly refusals: readonly Refusal[];
  /** Over all steps ahead; missing where every origin was refused, as `steps` is empty. */
  readonly overall?: Scores;
  /** For each step ahead, the first one first. */
  readonly steps: readonly Scores[];
}

export interface OriginForecast {
  readonly origin: number;
  /** The name of what the model chose there, where it chooses. */
  readonly fitted: string;
  readonly forecast: Forecast;
}

export interface Refusal {
  readonly origin: number;
  readonly code: SeriesErrorCode;
  readonly message: string;
}

/**
 * Rolling-origin back-test: at every origin the models see the values up to it and nothing later, and are held against the
 * `horizon` values that came. Tashman, International Journal of Forecasting 16 (2000).
 */
export function backtest(options: BacktestOptions): Backtest {
  const { series, models, horizon, origins = 10, levels = [], step = 1, period = 1 } = options;
  acceptRequest(horizon, levels);
  acceptPeriod(period);
  if (models.length === 0) throw new SeriesError('INVALID_OPTION', 'a back-test needs a model');
  acceptSeries({ name: 'a back-test', minimumLength: 1 }, series);
  const minimumTraining = Math.max(
    FEWEST_VALUES,
    options.minimumTraining ?? Math.min(...models.map(({ minimumLength }) => minimumLength)),
  );
  const known = rollingOrigins({ length: series.length, horizon, origins, minimumTraining, step });
  const tasks = known.map((origin): Task => {
    const training = series.slice(0, origin);
    const reference = naive2(period).fit(training).forecast(horizon).mean;
    return { training, actual: series.slice(origin, origin + horizon), naive2: reference };
  });
  return { origins: known, models: models.map((model) => tested(model, tasks, { horizon, levels, period })) };
}

/** Naive2, to which every model is compared, needs two. */
const FEWEST_VALUES = 2;

type Task = Omit<Outcome, 'forecast'>;

interface Request {
  readonly horizon: number;
  readonly levels: readonly number[];
  readonly period: number;
}

function tested(model: Model, tasks: readonly Task[], { horizon, levels, period }: Request): ModelBacktest {
  const forecasts: OriginForecast[] = [];
  const refusals: Refusal[] = [];
  const outcomes: Outcome[] = [];
  for (const task of tasks) {
    const origin = task.training.length;
    try {
      const fitted = model.fit(task.training);
      const forecast = finite(fitted.forecast(horizon, levels));
      forecasts.push({ origin, fitted: fitted.name, forecast });
      outcomes.push({ ...task, forecast });
    } catch (error) {
      if (!(error instanceof SeriesError)) throw error;
      refusals.push({ origin, code: error.code, message: error.message });
    }
  }
  if (outcomes.length === 0) return { model: model.name, forecasts, refusals, steps: [] };
  const steps = Array.from({ length: horizon }, (_, step) => scoresOf(outcomes.map(atStep(step)), period));
  return { model: model.name, forecasts, refusals, overall: scoresOf(outcomes, period), steps };
}

/** A forecast that is no number counts as refused: it must not turn averages into NaN. */
function finite(forecast: Forecast): Forecast {
  const { mean, intervals } = forecast;
  const values = [...mean, ...intervals.flatMap(({ lower, upper }) => [...lower, ...upper])];
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new SeriesError('NOT_FINITE', `the forecast holds ${wrong}`);
  return forecast;
}

/** What an outcome is of one step ahead alone, 0 for the first. */
const atStep =
  (step: number) =>
  ({ training, actual, forecast: { mean, intervals }, naive2: reference }: Outcome): Outcome => {
    const only = (values: readonly number[]): readonly number[] => [values[step]!];
    return {
      training,
      actual: only(actual),
      forecast: {
        mean: only(mean),
        intervals: intervals.map(({ level, lower, upper }) => ({ level, lower: only(lower), upper: only(upper) })),
      },
      ...(reference && { naive2: only(reference) }),
    };
  };
