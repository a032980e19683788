import { automatic, type Forecast, type Model } from '@gongxu/forecasting';
import { compareText } from '@gongxu/domain';
import type { SignalColour } from '../signal-colour.js';
import { DEFAULT_FORWARD_POLICY, type ForwardPolicy } from './forward-policy.js';
import { forwardSignal, type ForwardSignal } from './forward-signal.js';
import { outlookSeries, type YearSeries } from './outlook-series.js';
import { recordedYears, usualSpread } from './recorded-ratios.js';
import { recordsBefore, type TrainingRecords } from './training-records.js';
import { sumOf, type UncertainPersons } from './uncertain-persons.js';

export interface ProgrammeSignal extends ForwardSignal {
  readonly programme: string;
  /** Issued from the figures of the years before; about the intake of this autumn. */
  readonly year: number;
  /** Year that intake graduates in. */
  readonly judgedIn: number;
}

export interface IssueOptions {
  readonly year: number;
  readonly policy?: ForwardPolicy;
  /** Forecasts intakes and openings; the automatic forecaster if not given. */
  readonly model?: Model;
  /** Last year's colours by programme. */
  readonly previous?: ReadonlyMap<string, SignalColour>;
}

const LEVEL = 0.8;

/** One signal for each programme with links, in order of their codes, from the records of the years before `year` alone. */
export function issueSignals(records: TrainingRecords, options: IssueOptions): ProgrammeSignal[] {
  for (const work = issuingSignals(records, options); ;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same in steps of one programme, for those who have other duties in between; yields the share that is done. */
export function* issuingSignals(
  records: TrainingRecords,
  { year, policy = DEFAULT_FORWARD_POLICY, model = automatic(), previous }: IssueOptions,
): Generator<number, ProgrammeSignal[]> {
  const known = recordsBefore(records, year);
  const outlooks = outlookSeries(known);
  const spread = usualSpread(recordedYears(known, outlooks));
  const lengths = new Map(records.programmes.map(({ programme, lengthYears }) => [programme, lengthYears]));
  const made = new Map<string, ReturnType<typeof project>>();
  const once = (series: YearSeries, target: number): ReturnType<typeof project> => {
    const key = JSON.stringify([series, target]);
    const projected = made.get(key) ?? project(series, target, model);
    made.set(key, projected);
    return projected;
  };
  const yearsOf = (series: YearSeries): number => series.values.length;
  const signals: ProgrammeSignal[] = [];
  for (const [programme, { leavers, openings }] of [...outlooks].sort(([a], [b]) => compareText(a, b))) {
    const judgedIn = year + lengths.get(programme)!;
    const arriving = [...leavers.values()].map((series) => once(series, judgedIn));
    const signal = forwardSignal({
      graduates: arriving.length > 0 ? sumOf(arriving) : undefined,
      openings: openings ? once(openings, judgedIn) : undefined,
      usualSpread: spread,
      yearsOnRecord: Math.min(Math.max(0, ...[...leavers.values()].map(yearsOf)), openings ? yearsOf(openings) : 0),
      previous: previous?.get(programme),
      policy,
    });
    signals.push({ ...signal, programme, year, judgedIn });
    yield signals.length / outlooks.size;
  }
  return signals;
}

/** The value of a year: known, or forecast from the series before it. */
function project({ firstYear, values }: YearSeries, target: number, model: Model) {
  const known = values[target - firstYear];
  if (known !== undefined) return { mean: known, lower: known, upper: known, level: LEVEL };
  const ahead = target - (firstYear + values.length - 1);
  if (values.length < model.minimumLength) return { mean: NaN, lower: NaN, upper: NaN, level: LEVEL };
  return lastStep(model.fit(values).forecast(ahead, [LEVEL]));
}

function lastStep({ mean, intervals }: Forecast): Exclude<UncertainPersons, { samples: unknown }> {
  const [{ lower, upper } = { lower: mean, upper: mean }] = intervals;
  return { mean: mean.at(-1)!, lower: lower.at(-1)!, upper: upper.at(-1)!, level: LEVEL };
}
