import { scoresOf, type Outcome } from '@gongxu/forecasting';
import { knownIn, lastYearOf, valueIn, yearValues, type AnnualSeries } from './annual-series.js';
import { completionRates, type Cohort, type CompletionRate } from './completion-rates.js';
import { forecastAnnual, type ForecastRequest } from './forecast-annual.js';
import { graduatesOutlook } from './graduates-outlook.js';
import { roundSignificant } from './round-significant.js';
import type { BacktestError, ForecastPoint, ProvisionMeasure, SeriesForecast } from './series-forecast.js';

/** What an institution has reported of one programme. Persons. */
export interface ProvisionHistory {
  readonly institution: string;
  readonly programme: string;
  /** Level of the programme, e.g. 高职专科; '' where unknown. */
  readonly level: string;
  readonly lengthYears: number | null;
  readonly firstIntakeYear: number | null;
  readonly intake: AnnualSeries;
  readonly onRoll: AnnualSeries;
  readonly graduates: AnnualSeries;
}

type Rates = ReturnType<typeof completionRates>;

/** Forecasts one provision after another; completion rates are learned from all of them. */
export function provisionForecaster(
  provisions: readonly ProvisionHistory[],
  request: ForecastRequest,
): (provision: ProvisionHistory) => Readonly<Record<ProvisionMeasure, SeriesForecast>> {
  const learned = new Map<number, Rates>();
  const ratesIn = (year: number): Rates => {
    if (!learned.has(year)) learned.set(year, completionRates(provisions.flatMap((each) => cohortsOf(each, year))));
    return learned.get(year)!;
  };
  return (provision) => {
    const intake = forecastAnnual(provision.intake, request);
    const onRoll = forecastAnnual(provision.onRoll, request);
    const graduates = fromStudents(provision, intake, ratesIn, request) ?? forecastAnnual(provision.graduates, request);
    return { intake, on_roll: onRoll, graduates };
  };
}

const lagOf = ({ lengthYears }: ProvisionHistory): number | undefined =>
  lengthYears === null ? undefined : Math.max(1, Math.round(lengthYears));

const nameOf = ({ institution, programme }: ProvisionHistory): string => `${institution}\u0000${programme}`;

/** Cohorts that had graduated by the end of the year. */
function cohortsOf(provision: ProvisionHistory, year: number): Cohort[] {
  const lag = lagOf(provision);
  if (lag === undefined) return [];
  return yearValues(provision.graduates).flatMap(({ year: of, value: graduates }) => {
    const entrants = valueIn(provision.intake, of - lag);
    return of > year || graduates === null || entrants === null
      ? []
      : [{ provision: nameOf(provision), level: provision.level, entrants, graduates }];
  });
}

/** Undefined where length, intake or completion are not known: the graduates' own past must do then. */
function fromStudents(
  provision: ProvisionHistory,
  intake: SeriesForecast,
  ratesIn: (year: number) => Rates,
  { year, parameters }: ForecastRequest,
): SeriesForecast | undefined {
  const lag = lagOf(provision);
  const completion = ratesIn(year)(nameOf(provision), provision.level);
  const baseYear = lastYearOf(provision.intake);
  if (lag === undefined || !completion || provision.intake.values.length === 0) return undefined;
  if (year - baseYear > parameters.staleYears) return undefined;
  const outlook = graduatesOutlook({
    lag,
    completion,
    baseYear,
    entrants: entrantsOf(provision, intake),
    intakes: intake.points,
    lastYear: year + parameters.horizon,
  });
  const reported = provision.graduates.values.length > 0 ? lastYearOf(provision.graduates) : baseYear;
  const points = outlook.filter((point) => point.year > reported);
  if (points.length === 0) return undefined;
  return {
    history: yearValues(provision.graduates),
    ...roundSignificant({
      model: 'student_pipeline' as const,
      reason: {
        kind: 'pipeline' as const,
        lag,
        completion: completion.rate,
        borrowed: completion.borrowed,
        enrolledUntil: baseYear + lag,
      },
      points,
      backtest: backtestOf(provision, lag, ratesIn, parameters),
      findings: intake.findings,
    }),
  };
}

/** Entrants as screened; none before the first intake; undefined where nobody has told. */
function entrantsOf(
  { intake, firstIntakeYear }: ProvisionHistory,
  { findings }: Pick<SeriesForecast, 'findings'>,
): (year: number) => number | undefined {
  const used = new Map(findings.map((finding) => [finding.year, finding.used]));
  return (year) => {
    if (firstIntakeYear !== null && year < firstIntakeYear) return 0;
    return used.get(year) ?? valueIn(intake, year) ?? undefined;
  };
}

/** Graduates of the newest years, forecast with what was known some years before: intakes, and rates of finished cohorts. */
function backtestOf(
  provision: ProvisionHistory,
  lag: number,
  ratesIn: (year: number) => Rates,
  { backtestOrigins, backtestHorizon }: ForecastRequest['parameters'],
): BacktestError | null {
  const last = lastYearOf(provision.graduates);
  const outcomes = Array.from({ length: backtestOrigins }, (_, index) => last - 1 - index).flatMap((origin) => {
    const completion = ratesIn(origin)(nameOf(provision), provision.level);
    const outcome = completion && outcomeAt({ provision, lag, completion, origin, horizon: backtestHorizon });
    return outcome ? [outcome] : [];
  });
  if (outcomes.length === 0) return null;
  const { smape, mase, intervals } = scoresOf(outcomes);
  const [at80, at95] = intervals;
  return {
    origins: outcomes.length,
    horizon: Math.max(...outcomes.map(({ actual }) => actual.length)),
    smape,
    mase: mase ?? null,
    coverage80: at80!.coverage,
    coverage95: at95!.coverage,
  };
}

interface Origin {
  readonly provision: ProvisionHistory;
  readonly lag: number;
  readonly completion: CompletionRate;
  readonly origin: number;
  readonly horizon: number;
}

/** Undefined where no graduates came of known entrants, or none had been reported before. */
function outcomeAt({ provision, lag, completion, origin, horizon }: Origin): Outcome | undefined {
  const intake = knownIn(provision.intake, origin);
  const training = knownIn(provision.graduates, origin).values.filter((value) => value !== null);
  if (intake.values.length === 0 || training.length === 0) return undefined;
  const outlook = graduatesOutlook({
    lag,
    completion,
    baseYear: lastYearOf(intake),
    entrants: entrantsOf({ ...provision, intake }, { findings: [] }),
    intakes: [],
    lastYear: origin + horizon,
  });
  const known = outlook.filter(({ year }) => year > origin && valueIn(provision.graduates, year) !== null);
  if (known.length === 0) return undefined;
  const limits = (of: keyof ForecastPoint): number[] => known.map((point) => point[of]!);
  return {
    training,
    actual: known.map(({ year }) => valueIn(provision.graduates, year)!),
    forecast: {
      mean: limits('mean'),
      intervals: [
        { level: 0.8, lower: limits('lower80'), upper: limits('upper80') },
        { level: 0.95, lower: limits('lower95'), upper: limits('upper95') },
      ],
    },
    naive2: known.map(() => training.at(-1)!),
  };
}
