import type { IndicatorId } from '@gongxu/balance';
import type { Facts } from './facts.js';
import type { MethodResult } from './method-result.js';

/** What a method says of one occupation. */
export type Verdict = Omit<MethodResult, 'occupation' | 'method' | 'version' | 'points'>;

/** A method that knows the occupations it judges among. */
export interface Judge {
  /** Of one of them. */
  readonly of: (facts: Facts) => Verdict;
  /** What would be said of `after` if it alone stood in the place of `before`, one of them. */
  readonly instead: (before: Facts, after: Facts) => Verdict;
}

/** A method ready to judge. */
export interface Rule {
  /** The indicators whose values it looks at; it may look at any other fact. */
  readonly reads: readonly IndicatorId[];
  /** Those whose numbers of records it looks at, too. */
  readonly weighs?: readonly IndicatorId[];
  /** Whether what it says of one occupation depends on others. */
  readonly compares: boolean;
  /** Occupations in code order: sums over them come out the same on every machine. */
  readonly among: (all: readonly Facts[]) => Judge;
  /** Points of each rated indicator, where the method gives points. */
  readonly points?: (facts: Facts) => NonNullable<MethodResult['points']>;
}

/** A rule that says of an occupation what it says, whatever the others are. */
export const alone = (reads: readonly IndicatorId[], judge: (facts: Facts) => Verdict): Rule => {
  const same: Judge = { of: judge, instead: (_, after) => judge(after) };
  return { reads, compares: false, among: () => same };
};
