import { INDICATOR_PLACES, type IndicatorId, type PastIndicators } from '@gongxu/balance';
import type { Rating } from '@gongxu/domain';
import type { Facts } from '../facts.js';
import type { StandardisedComponent, StandardisedParameters } from '../method-definition.js';
import type { Rule, Verdict } from '../rule.js';
import { atLeast } from '../tolerance.js';
import { type Moments, momentsOf, without, withOne } from './weighted-moments.js';

/**
 * Weighted mean of z-scores, each cut at ± `limit` standard deviations and divided by it, so that the score lies on
 * [−1, 1] (OECD scheme). The economy is the mean of all occupations by employment; an own past the plain mean of the
 * occupation's earlier years. A component without a spread to measure by is not rated; the weights of the others count.
 */
export function standardisedRule(parameters: StandardisedParameters): Rule {
  const { components } = parameters;
  const ownPast = ownPastOf(parameters);
  const judge = (facts: Facts, economy: (id: IndicatorId) => Norm | null): Verdict => {
    const past = ownPast(facts.past);
    const norms = components.map(({ against, indicator }, at) =>
      against === 'economy' ? economy(indicator) : past[at]!,
    );
    return verdictOf(facts, norms, parameters);
  };
  return {
    reads: [...new Set(components.map(({ indicator }) => indicator))],
    compares: true,
    among: (all) => {
      const compared = components.filter(({ against }) => against === 'economy');
      const economies = new Map(compared.map(({ indicator }) => [indicator, economyOf(indicator, all)] as const));
      const norms = new Map([...economies].map(([id, moments]) => [id, normOf(moments)] as const));
      return {
        of: (facts) => judge(facts, (id) => norms.get(id)!),
        instead: (before, after) => judge(after, (id) => normOf(exchanged(economies.get(id)!, id, before, after))),
      };
    },
  };
}

/** What a value is held against. */
interface Norm {
  readonly mean: number;
  readonly deviation: number;
}

/** A spread below this share of the mean's size is rounding, not spread. */
const NO_SPREAD = 1e-9;

const economyOf = (id: IndicatorId, all: readonly Facts[]): Moments =>
  momentsOf(
    all.filter((facts) => !Number.isNaN(valueOf(facts, id))),
    (facts) => valueOf(facts, id),
    employmentOf,
  );

function exchanged(economy: Moments, id: IndicatorId, before: Facts, after: Facts): Moments {
  const [old, now] = [valueOf(before, id), valueOf(after, id)];
  const rest = Number.isNaN(old) ? economy : without(economy, old, employmentOf(before));
  return Number.isNaN(now) ? rest : withOne(rest, now, employmentOf(after));
}

const valueOf = ({ values }: Facts, id: IndicatorId): number => values[INDICATOR_PLACES[id]]!;

const employmentOf = ({ figures }: Facts): number => Math.max(0, figures.employment ?? 0);

/** The norms of an own past, one for each component; a past stays as it was counted, so they are found once. */
function ownPastOf({
  components,
  minimumPastYears,
}: StandardisedParameters): (past: readonly PastIndicators[]) => readonly (Norm | null)[] {
  const known = new WeakMap<readonly PastIndicators[], readonly (Norm | null)[]>();
  return (past) => {
    const found =
      known.get(past) ??
      components.map(({ against, indicator }) => {
        const earlier = against === 'own_past' ? past.flatMap(({ values }) => values[indicator] ?? []) : [];
        if (earlier.length < Math.max(2, minimumPastYears)) return null;
        const { mean, squares } = momentsOf(earlier, (value) => value, () => 1); // prettier-ignore
        return normOf({ mean, weight: earlier.length - 1, squares });
      });
    known.set(past, found);
    return found;
  };
}

function normOf({ weight, mean, squares }: Moments): Norm | null {
  const deviation = weight > 0 ? Math.sqrt(Math.max(0, squares) / weight) : 0;
  return deviation > NO_SPREAD * Math.max(1, Math.abs(mean)) ? { mean, deviation } : null;
}

function verdictOf(facts: Facts, norms: readonly (Norm | null)[], parameters: StandardisedParameters): Verdict {
  let [carried, sum, all] = [0, 0, 0];
  for (const [at, component] of parameters.components.entries()) {
    const norm = norms[at];
    const value = valueOf(facts, component.indicator);
    all += component.weight;
    if (!norm || Number.isNaN(value)) continue;
    carried += component.weight;
    sum += component.weight * zOf(value, norm, component, parameters);
  }
  if (carried <= 0 || !atLeast(carried, parameters.minimumWeight * all)) return UNDETERMINED;
  const score = sum / carried;
  const rating = ratingOf(score, parameters);
  return { rating, label: rating, labelZh: LABELS[rating], score };
}

const UNDETERMINED: Verdict = {
  rating: 'undetermined',
  label: 'undetermined',
  labelZh: '无法判定',
  score: null,
  reason: 'too_few_indicators',
};

function zOf(
  value: number,
  { mean, deviation }: Norm,
  { direction }: StandardisedComponent,
  { limit }: StandardisedParameters,
) {
  const z = ((direction === 'high' ? 1 : -1) * (value - mean)) / deviation;
  return Math.max(-limit, Math.min(limit, z)) / limit;
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
