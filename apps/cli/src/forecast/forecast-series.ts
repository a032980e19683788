import { backtest, type Forecast, type Language, type ModelBacktest, SeriesError } from '@gongxu/forecasting';
import type { Forecaster } from './forecaster-of.js';
import type { TimedSeries } from './series-file.js';
import { timeLabel } from './time-label.js';

export interface ForecastRequest {
  readonly horizon: number;
  /** Probabilities. */
  readonly levels: readonly number[];
  /** Values per season. */
  readonly period: number;
  /** Origins of the back-test; without it there is none. */
  readonly origins?: number;
  /** Of the reason. */
  readonly language: Language;
}

export type SeriesForecast = Forecasted | Refused;

export interface Forecasted {
  readonly kind: 'forecast';
  readonly id: string;
  readonly values: number;
  readonly model: string;
  readonly reason: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** Of the steps ahead. */
  readonly times: readonly string[];
  readonly forecast: Forecast;
  readonly backtest?: ModelBacktest | Refusal;
}

export interface Refused extends Refusal {
  readonly kind: 'refused';
  readonly id: string;
  readonly values: number;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** The forecast of one series, or why there is none. */
export function forecastSeries(
  { id, values, times, step }: TimedSeries,
  { model, fit }: Forecaster,
  request: ForecastRequest,
): SeriesForecast {
  const { horizon, levels, period, origins, language } = request;
  const outcome = refusable(() => {
    const { fitted, reason } = fit(values, language);
    return { fitted, reason, forecast: fitted.forecast(horizon, levels) };
  });
  if ('code' in outcome) return { kind: 'refused', id, values: values.length, ...outcome };
  const { fitted, reason, forecast } = outcome;
  const last = times.at(-1)!;
  return {
    kind: 'forecast',
    id,
    values: values.length,
    model: fitted.name,
    reason,
    parameters: fitted.parameters,
    times: forecast.mean.map((_, i) => timeLabel({ unit: last.unit, at: last.at + (i + 1) * step })),
    forecast,
    ...(origins !== undefined && {
      backtest: refusable(
        () => backtest({ series: values, models: [model], horizon, origins, levels, period }).models[0]!,
      ),
    }),
  };
}

function refusable<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SeriesError)) throw error;
    return { code: error.code, message: error.message };
  }
}
