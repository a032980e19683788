import type { IndicatorId } from '@gongxu/balance';
import { ratedValues } from '../rated-values.js';
import type { Condition, ConditionsMethod } from '../method-definition.js';
import type { MethodResult } from '../method-result.js';
import type { Subject } from '../subject.js';
import { atLeast } from '../tolerance.js';

/** Every condition must hold (German BA scheme before 2020). The score is the share of conditions that hold. */
export function rateConditions(
  { id, version, parameters: { conditions } }: ConditionsMethod,
  subjects: readonly Subject[],
): MethodResult[] {
  const thresholds = conditions.map((condition) => thresholdOf(condition, subjects));
  return subjects.map((subject) => {
    const values = ratedValues(subject.indicators);
    const held = conditions.map((condition, index) =>
      holds(values.get(condition.indicator), condition, thresholds[index]!),
    );
    const head = { occupation: subject.occupation, method: id, version };
    if (held.includes(false))
      return { ...head, rating: 'balanced', label: 'balanced', labelZh: '不紧缺', score: shareHeld(held) };
    if (held.includes(null))
      return {
        ...head,
        rating: 'undetermined',
        label: 'undetermined',
        labelZh: '无法判定',
        score: null,
        reason: 'too_few_indicators',
      };
    return { ...head, rating: 'shortage', label: 'shortage', labelZh: '紧缺', score: 1 };
  });
}

const shareHeld = (held: readonly (boolean | null)[]): number =>
  held.filter((condition) => condition === true).length / held.length;

/** Null where the indicator, or the mean it is held against, is not known. */
function holds(value: number | undefined, { test }: Condition, threshold: number | null): boolean | null {
  if (value === undefined || threshold === null) return null;
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

function thresholdOf({ test, indicator, value }: Condition, subjects: readonly Subject[]): number | null {
  if (test !== 'above_mean_by') return value;
  const mean = meanOf(indicator, subjects);
  return mean === null ? null : (1 + value) * mean;
}

/** Mean of all occupations, each weighing as much as the records behind its value. */
function meanOf(id: IndicatorId, subjects: readonly Subject[]): number | null {
  const rated = subjects
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) =>
      indicator.id === id && indicator.status === 'rated' ? [{ value: indicator.value, n: indicator.n ?? 1 }] : [],
    )
    .sort((a, b) => a.value - b.value || a.n - b.n);
  const total = rated.reduce((sum, { n }) => sum + n, 0);
  return total > 0 ? rated.reduce((sum, { value, n }) => sum + value * n, 0) / total : null;
}
