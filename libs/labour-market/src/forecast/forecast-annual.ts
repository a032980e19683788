import { automatic, backtest, handle, screen, SeriesError, type Choice, type Handled } from '@gongxu/forecasting';
import { lastYearOf, yearValues, type AnnualSeries } from './annual-series.js';
import type { ForecastParameters } from './forecast-parameters.js';
import { roundSignificant } from './round-significant.js';
import type { BacktestError, ForecastFinding, SeriesForecast, UndeterminedCause } from './series-forecast.js';

export interface ForecastRequest {
  /** Year of the catalogue; forecasts reach `horizon` years beyond it. */
  readonly year: number;
  readonly parameters: ForecastParameters;
}

export const LEVELS = [0.8, 0.95] as const;
const MEMBERS_TOLD = 3;
const RECENT = 3;

/** Screens a series, forecasts it by the automatic forecaster and tests that on its past; or says why it cannot. */
export function forecastAnnual(series: AnnualSeries, request: ForecastRequest): SeriesForecast {
  const cause = causeAgainst(series, request);
  if (cause) return undetermined(series, cause);
  const { year, parameters } = request;
  const screening = screen({ values: series.values, period: 1 });
  const handled = handledOr(() => handle(screening, parameters.handling));
  const findings = findingsOf(series, screening.findings, handled);
  if (!handled) return undetermined(series, 'refused', findings);
  const last = lastYearOf(series);
  const fitted = automatic().fit(handled.series);
  const { mean, intervals } = fitted.forecast(year + parameters.horizon - last, LEVELS);
  const [at80, at95] = intervals;
  return {
    history: yearValues(series),
    ...roundSignificant({
      model: 'automatic' as const,
      reason: { kind: 'choice' as const, choice: told(fitted.choice) },
      points: mean.map((value, step) => ({
        year: last + 1 + step,
        mean: value,
        lower80: at80!.lower[step]!,
        upper80: at80!.upper[step]!,
        lower95: at95!.lower[step]!,
        upper95: at95!.upper[step]!,
      })),
      backtest: backtestOf(handled, parameters),
      findings,
    }),
  };
}

export const undetermined = (
  series: AnnualSeries,
  cause: UndeterminedCause,
  findings: readonly ForecastFinding[] = [],
): SeriesForecast => ({
  model: null,
  reason: { kind: 'undetermined', cause },
  history: yearValues(series),
  points: [],
  backtest: null,
  findings,
});

function causeAgainst(series: AnnualSeries, { year, parameters }: ForecastRequest): UndeterminedCause | undefined {
  const { fewestYears, fewestPersons, staleYears, mostMissing } = parameters;
  const figures = series.values.filter((value) => value !== null);
  if (figures.length === 0) return 'no_figures';
  if (year - lastYearOf(series) > staleYears) return 'stale';
  if (figures.length < fewestYears) return 'too_short';
  if (series.values.length - figures.length > mostMissing * series.values.length) return 'too_many_gaps';
  const recent = figures.slice(-RECENT);
  return recent.reduce((sum, value) => sum + value, 0) < fewestPersons * recent.length ? 'too_thin' : undefined;
}

/** Undefined for a series that the handling asked for refuses. */
function handledOr(work: () => Handled): Handled | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof SeriesError) return undefined;
    throw error;
  }
}

const told = (choice: Choice): Choice => ({ ...choice, members: choice.members.slice(0, MEMBERS_TOLD) });

function findingsOf(
  { firstYear, values }: AnnualSeries,
  found: ReturnType<typeof screen>['findings'],
  handled: Handled | undefined,
): ForecastFinding[] {
  const changes = new Map(handled?.changes.map((change) => [change.index, change]));
  return found.map((finding): ForecastFinding => {
    const value = values[finding.index]!;
    const change = changes.get(finding.index);
    const handling = change ? (change.to === null ? 'left_out' : 'interpolated') : 'kept';
    const score = finding.kind === 'missing' ? null : finding.score;
    const used = change ? change.to : value;
    return { kind: finding.kind, year: firstYear + finding.index, value, score, handling, used };
  });
}

/** On the years since the last figure that was filled in: no forecast is held against a made-up figure. */
function backtestOf({ series, start, changes }: Handled, parameters: ForecastParameters): BacktestError | null {
  const { fewestYears, backtestOrigins, backtestHorizon } = parameters;
  const filled = changes.findLast(({ to }) => to !== null);
  const sound = filled ? series.slice(filled.index - start + 1) : series;
  const spare = sound.length - fewestYears;
  if (spare < 1) return null;
  const horizon = Math.min(backtestHorizon, Math.max(1, Math.ceil(spare / 2)));
  const { origins, models } = backtest({
    series: sound,
    models: [automatic()],
    horizon,
    origins: backtestOrigins,
    minimumTraining: fewestYears,
    levels: LEVELS,
  });
  const { smape, mase, intervals } = models[0]!.overall!;
  const [at80, at95] = intervals;
  return {
    origins: origins.length,
    horizon,
    smape,
    mase: mase ?? null,
    coverage80: at80!.coverage,
    coverage95: at95!.coverage,
  };
}
