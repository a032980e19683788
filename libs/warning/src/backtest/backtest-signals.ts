import type { Model } from '@gongxu/forecasting';
import type { ForwardPolicy } from '../forward/forward-policy.js';
import { issueSignals, type ProgrammeSignal } from '../forward/issue-signals.js';
import { recordsBefore, type TrainingRecords } from '../forward/training-records.js';
import { isAlarm, type SignalColour } from '../signal-colour.js';
import type { JudgedSignal, OutcomeYear } from './judged-signal.js';
import { leadTime, scoreAlarms, type AlarmScores, type LeadTime } from './score-alarms.js';

export interface Backtest {
  readonly records: TrainingRecords;
  /** Consecutive years to issue signals in, ascending; a colour holds on from one to the next. */
  readonly years: readonly number[];
  /** What came of it; signals whose year has no outcome are not judged. */
  readonly outcomes: readonly OutcomeYear[];
  readonly policy?: ForwardPolicy;
  readonly model?: Model;
}

export interface BacktestScores extends AlarmScores {
  readonly lead: LeadTime;
}

export const FORECASTERS = ['forward', 'persist', 'placement60', 'climate'] as const;

/**
 * `persist`: as it was last year. `placement60`: over-supply where last year's placement rate was below 60 %. `climate`: for
 * all the share of over-supply in the years before, and never an alarm; it shows what a probability alone is worth.
 */
export type ForecasterName = (typeof FORECASTERS)[number];

export interface BacktestResult {
  /** Every signal as it was issued, judged or not. */
  readonly issued: readonly ProgrammeSignal[];
  /** The same programmes and years for each forecaster. */
  readonly judged: Readonly<Record<ForecasterName, readonly JudgedSignal[]>>;
  readonly scores: Readonly<Record<ForecasterName, BacktestScores>>;
}

/** Issues the signals of every year as they would have been issued then, and judges them and the baselines alike. */
export function backtestSignals({ records, years, outcomes, policy, model }: Backtest): BacktestResult {
  const outcomeOf = new Map(outcomes.map((row) => [keyOf(row.programme, row.year), row.outcome]));
  const issued: ProgrammeSignal[] = [];
  const judged: Record<ForecasterName, JudgedSignal[]> = { forward: [], persist: [], placement60: [], climate: [] };
  let previous: ReadonlyMap<string, SignalColour> | undefined;
  for (const year of years) {
    const signals = issueSignals(records, { year, policy, model, previous });
    previous = new Map(signals.map(({ programme, colour }) => [programme, colour]));
    issued.push(...signals);
    const placement = placementsOf(recordsBefore(records, year), year - 1);
    const before = outcomes.filter((row) => row.year < year);
    const share = before.filter(({ outcome }) => outcome === 'over').length / Math.max(1, before.length);
    for (const { programme, judgedIn, risk, colour } of signals) {
      const outcome = outcomeOf.get(keyOf(programme, judgedIn));
      const last = outcomeOf.get(keyOf(programme, year - 1));
      const rate = placement.get(programme);
      if (!outcome || !risk || !last || rate === undefined) continue;
      const judge = (name: ForecasterName, over: number, alarm: boolean): void =>
        void judged[name].push({ programme, issuedIn: year, judgedIn, over, isAlarm: alarm, outcome });
      judge('forward', risk.over, isAlarm(colour));
      judge('persist', last === 'over' ? 1 : 0, last === 'over');
      judge('placement60', rate < 0.6 ? 1 : 0, rate < 0.6);
      judge('climate', share, false);
    }
  }
  const scoresOf = (name: ForecasterName): BacktestScores => ({
    ...scoreAlarms(judged[name]),
    lead: leadTime(judged[name], outcomes),
  });
  const scores = {
    forward: scoresOf('forward'),
    persist: scoresOf('persist'),
    placement60: scoresOf('placement60'),
    climate: scoresOf('climate'),
  };
  return { issued, judged, scores };
}

const keyOf = (programme: string, year: number): string => `${programme}/${year}`;

const placementsOf = ({ graduates }: TrainingRecords, year: number): ReadonlyMap<string, number> =>
  new Map(
    graduates.flatMap(({ programme, year: of, placementRate }) =>
      of === year && placementRate !== null ? [[programme, placementRate]] : [],
    ),
  );
