import { groupBy } from '@gongxu/domain';
import type { JudgedSignal, OutcomeYear } from './judged-signal.js';

export interface AlarmScores {
  readonly signals: number;
  /** Years of over-supply among them. */
  readonly events: number;
  readonly alarms: number;
  /** Null where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** 2 · hits ÷ (alarms + events). */
  readonly f1: number | null;
  /** Mean squared difference of probability and outcome; 0 is perfect (Brier 1950). */
  readonly brier: number | null;
}

export function scoreAlarms(signals: readonly JudgedSignal[]): AlarmScores {
  const isOver = ({ outcome }: JudgedSignal): boolean => outcome === 'over';
  const alarms = signals.filter(({ isAlarm }) => isAlarm);
  const events = signals.filter(isOver).length;
  const hits = alarms.filter(isOver).length;
  const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  const squares = signals.reduce((sum, signal) => sum + (signal.over - (isOver(signal) ? 1 : 0)) ** 2, 0);
  return {
    signals: signals.length,
    events,
    alarms: alarms.length,
    precision: ratio(hits, alarms.length),
    recall: ratio(hits, events),
    f1: ratio(2 * hits, alarms.length + events),
    brier: ratio(squares, signals.length),
  };
}

export interface LeadTime {
  /** First years of over-supply after a year without. */
  readonly onsets: number;
  /** Of these, how many were warned of by their year. */
  readonly warned: number;
  /** Mean years from the first alarm to the onset, of those warned of; null without any. */
  readonly years: number | null;
}

/** The first alarm counts from the year whose signal is about the onset, so the lag is the longest lead there is. */
export function leadTime(signals: readonly JudgedSignal[], outcomes: readonly OutcomeYear[]): LeadTime {
  let onsets = 0;
  const leads: number[] = [];
  const issued = groupBy(signals, ({ programme }) => programme);
  for (const [programme, years] of groupBy(outcomes, (outcome) => outcome.programme)) {
    const of = issued.get(programme) ?? [];
    const outcomeIn = new Map(years.map(({ year, outcome }) => [year, outcome]));
    for (const { judgedIn: onset, issuedIn, outcome } of of) {
      const before = outcomeIn.get(onset - 1);
      if (outcome !== 'over' || before === undefined || before === 'over') continue;
      onsets++;
      const alarms = of.filter((each) => each.isAlarm && each.issuedIn >= issuedIn && each.issuedIn <= onset);
      if (alarms.length > 0) leads.push(onset - Math.min(...alarms.map((alarm) => alarm.issuedIn)));
    }
  }
  const years = leads.length > 0 ? leads.reduce((sum, lead) => sum + lead, 0) / leads.length : null;
  return { onsets, warned: leads.length, years };
}
