import {
  accountsCovering,
  type BalanceFigures,
  INDICATOR_IDS,
  INDICATOR_PLACES,
  type IndicatorValue,
  type OccupationAccount,
  type PastIndicators,
} from '@gongxu/balance';
import type { EducationLevel } from '@gongxu/domain';
import type { Subject } from './subject.js';

/** Numbers of one occupation, one for each indicator, in the order of `INDICATOR_IDS`. */
export type IndicatorNumbers = Float64Array;

/** All a method may look at of one occupation, in the form it is judged in: millions of times where figures are drawn again. */
export interface Facts {
  readonly occupation: string;
  readonly figures: BalanceFigures;
  /** NaN where an indicator is not rated. */
  readonly values: IndicatorNumbers;
  /** Records or persons behind each value; 1 where there is no such number. */
  readonly records: IndicatorNumbers;
  readonly educationLevel: EducationLevel | null;
  /** Those that cover the year, the nearest horizon first. */
  readonly accounts: readonly OccupationAccount[];
  /** Oldest year first. */
  readonly past: readonly PastIndicators[];
}

export function factsOf({ occupation, line, indicators, accounts, past = [] }: Subject): Facts {
  const values = noNumbers();
  const records = noNumbers();
  for (const indicator of indicators) put(indicator, values, records);
  const covering = accounts.length > 0 ? accountsCovering(accounts, line.year) : accounts;
  const { educationLevel } = line;
  return { occupation, figures: line, values, records, educationLevel, accounts: covering, past };
}

function put(indicator: IndicatorValue, values: IndicatorNumbers, records: IndicatorNumbers): void {
  if (indicator.status !== 'rated') return;
  const place = INDICATOR_PLACES[indicator.id];
  values[place] = indicator.value;
  records[place] = indicator.n ?? 1;
}

export const noNumbers = (): IndicatorNumbers => new Float64Array(INDICATOR_IDS.length).fill(NaN);
