import { INDICATOR_PLACES, type IndicatorId } from '@gongxu/balance';
import type { Facts } from '../facts.js';
import type { Condition, ConditionsParameters } from '../method-definition.js';
import type { Rule, Verdict } from '../rule.js';
import { atLeast } from '../tolerance.js';

/** Every condition must hold (German BA scheme before 2020). The score is the share of conditions that hold. */
export const conditionsRule = ({ conditions }: ConditionsParameters): Rule => ({
  reads: conditions.map(({ indicator }) => indicator),
  weighs: comparing(conditions),
  compares: comparing(conditions).length > 0,
  among: (all) => {
    const sums = conditions.map((condition) => sumOf(condition, all));
    const thresholds = conditions.map((condition, index) => thresholdOf(condition, sums[index]!));
    return {
      of: (facts) => verdictOf(facts, conditions, thresholds),
      instead: (before, after) => {
        const moved = conditions.map((condition, index) =>
          thresholdOf(condition, plus(after, condition, plus(before, condition, sums[index]!, -1), 1)),
        );
        return verdictOf(after, conditions, moved);
      },
    };
  },
});

const comparing = (conditions: readonly Condition[]): IndicatorId[] =>
  conditions.flatMap(({ test, indicator }) => (test === 'above_mean_by' ? [indicator] : []));

function verdictOf(
  { values }: Facts,
  conditions: readonly Condition[],
  thresholds: readonly (number | null)[],
): Verdict {
  const held = conditions.map((condition, index) =>
    holds(values[INDICATOR_PLACES[condition.indicator]]!, condition, thresholds[index]!),
  );
  if (held.includes(false)) return { rating: 'balanced', label: 'balanced', labelZh: '不紧缺', score: shareHeld(held) };
  if (held.includes(null))
    return {
      rating: 'undetermined',
      label: 'undetermined',
      labelZh: '无法判定',
      score: null,
      reason: 'too_few_indicators',
    };
  return { rating: 'shortage', label: 'shortage', labelZh: '紧缺', score: 1 };
}

const shareHeld = (held: readonly (boolean | null)[]): number =>
  held.filter((condition) => condition === true).length / held.length;

/** Null where the indicator, or the mean it is held against, is not known. */
function holds(value: number, { test }: Condition, threshold: number | null): boolean | null {
  if (Number.isNaN(value) || threshold === null) return null;
  switch (test) {
    case 'above_mean_by':
    case 'at_least':
      return atLeast(value, threshold);
    case 'at_most':
      return atLeast(threshold, value);
    case 'below':
      return !atLeast(value, threshold);
  }
}

function thresholdOf({ test, value }: Condition, { weight, weighted }: Sum): number | null {
  if (test !== 'above_mean_by') return value;
  return weight > 0 ? ((1 + value) * weighted) / weight : null;
}

/** What the mean of all occupations is made of, each weighing as much as the records behind its value. */
interface Sum {
  readonly weight: number;
  readonly weighted: number;
}

const NOTHING: Sum = { weight: 0, weighted: 0 };

const sumOf = (condition: Condition, all: readonly Facts[]): Sum =>
  condition.test === 'above_mean_by' ? all.reduce((sum, facts) => plus(facts, condition, sum, 1), NOTHING) : NOTHING;

/** The sum with the occupation counted in, or (−1) out. */
function plus({ values, records }: Facts, { indicator }: Condition, sum: Sum, sign: 1 | -1): Sum {
  const place = INDICATOR_PLACES[indicator];
  const [value, n] = [values[place]!, records[place]!];
  if (Number.isNaN(value)) return sum;
  return { weight: sum.weight + sign * n, weighted: sum.weighted + sign * n * value };
}
