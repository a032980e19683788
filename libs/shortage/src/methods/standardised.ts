import type { IndicatorId } from '@gongxu/balance';
import type { Rating } from '@gongxu/domain';
import type { StandardisedComponent, StandardisedMethod, StandardisedParameters } from '../method-definition.js';
import type { MethodResult } from '../method-result.js';
import { ratedValues } from '../rated-values.js';
import type { Subject } from '../subject.js';
import { atLeast } from '../tolerance.js';

/**
 * Weighted mean of z-scores, each cut at ± `limit` standard deviations and divided by it, so that the score lies on
 * [−1, 1] (OECD scheme). The economy is the mean of all occupations by employment; an own past the plain mean of the
 * occupation's earlier years. A component without a spread to measure by is not rated; the weights of the others count.
 */
export function rateStandardised(
  { id, version, parameters }: StandardisedMethod,
  subjects: readonly Subject[],
): MethodResult[] {
  const facts = subjects.map((subject) => ({ subject, values: ratedValues(subject.indicators) }));
  const economies = new Map(
    parameters.components
      .filter(({ against }) => against === 'economy')
      .map(({ indicator }) => [indicator, economyOf(indicator, facts)] as const),
  );
  return facts.map(({ subject, values }) => {
    const scored = parameters.components.flatMap((component) => {
      const value = values.get(component.indicator);
      const norm =
        component.against === 'economy' ? economies.get(component.indicator) : ownPast(subject, component, parameters);
      return value === undefined || !norm
        ? []
        : [{ weight: component.weight, z: zOf(value, norm, component, parameters) }];
    });
    const head = { occupation: subject.occupation, method: id, version };
    const score = meanOf(scored, parameters);
    if (score === null) {
      const undetermined = { rating: 'undetermined', label: 'undetermined', labelZh: '无法判定' } as const;
      return { ...head, ...undetermined, score, reason: 'too_few_indicators' };
    }
    const rating = ratingOf(score, parameters);
    return { ...head, rating, label: rating, labelZh: LABELS[rating], score };
  });
}

interface Facts {
  readonly subject: Subject;
  readonly values: ReadonlyMap<IndicatorId, number>;
}

/** What a value is held against. */
interface Norm {
  readonly mean: number;
  readonly deviation: number;
}

/** A spread below this share of the mean's size is rounding, not spread. */
const NO_SPREAD = 1e-9;

function economyOf(id: IndicatorId, facts: readonly Facts[]): Norm | null {
  const weighted = facts
    .flatMap(({ subject: { line }, values }) => {
      const value = values.get(id);
      return value === undefined ? [] : [{ value, weight: Math.max(0, line.employment ?? 0) }];
    })
    .sort((a, b) => a.value - b.value || a.weight - b.weight);
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return null;
  const mean = weighted.reduce((sum, { value, weight }) => sum + weight * value, 0) / total;
  const variance = weighted.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0) / total;
  return normOf(mean, variance);
}

function ownPast(
  { past = [] }: Subject,
  { indicator }: StandardisedComponent,
  { minimumPastYears }: StandardisedParameters,
): Norm | null {
  const earlier = past.flatMap(({ values }) => values[indicator] ?? []);
  if (earlier.length < Math.max(2, minimumPastYears)) return null;
  const mean = earlier.reduce((sum, value) => sum + value, 0) / earlier.length;
  return normOf(mean, earlier.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (earlier.length - 1));
}

const normOf = (mean: number, variance: number): Norm | null =>
  Math.sqrt(variance) > NO_SPREAD * Math.max(1, Math.abs(mean)) ? { mean, deviation: Math.sqrt(variance) } : null;

function zOf(
  value: number,
  { mean, deviation }: Norm,
  { direction }: StandardisedComponent,
  { limit }: StandardisedParameters,
) {
  const z = ((direction === 'high' ? 1 : -1) * (value - mean)) / deviation;
  return Math.max(-limit, Math.min(limit, z)) / limit;
}

function meanOf(
  scored: readonly { readonly weight: number; readonly z: number }[],
  { components, minimumWeight }: StandardisedParameters,
): number | null {
  const carried = scored.reduce((sum, { weight }) => sum + weight, 0);
  const all = components.reduce((sum, { weight }) => sum + weight, 0);
  if (carried <= 0 || !atLeast(carried, minimumWeight * all)) return null;
  return scored.reduce((sum, { weight, z }) => sum + weight * z, 0) / carried;
}

type StandardisedRating = Exclude<Rating, 'not_listed' | 'undetermined'>;

function ratingOf(
  score: number,
  { shortageFrom, observationFrom, surplusFrom }: StandardisedParameters,
): StandardisedRating {
  if (atLeast(score, shortageFrom)) return 'shortage';
  if (atLeast(score, observationFrom)) return 'observation';
  return atLeast(-score, surplusFrom) ? 'surplus' : 'balanced';
}

const LABELS: Readonly<Record<StandardisedRating, string>> = {
  shortage: '紧缺',
  observation: '观察',
  balanced: '平衡',
  surplus: '过剩',
};
