import { INDICATOR_PLACES, type IndicatorId, recordsOf } from '@gongxu/balance';
import type { Rating } from '@gongxu/domain';
import type { Facts, IndicatorNumbers } from '../facts.js';
import type { PointScale, PointsParameters } from '../method-definition.js';
import type { RatingReason } from '../method-result.js';
import { alone, type Rule, type Verdict } from '../rule.js';
import { atLeast } from '../tolerance.js';

type Points = Partial<Record<IndicatorId, number>>;

/** Weighted mean of 0 to 3 points for each rated indicator (German BA scheme). */
export const pointsRule = (parameters: PointsParameters): Rule => {
  const scales = parameters.scales.map(placed);
  const reads = new Set<IndicatorId>([...scales.map(({ indicator }) => indicator), 'openings_per_seeker']);
  return {
    ...alone([...reads], (facts) => verdictOf(facts, scales, parameters)),
    points: (facts) => pointsOf(facts, scales),
  };
};

interface PlacedScale extends PointScale {
  /** Of its indicator among all. */
  readonly place: number;
  readonly weight: number;
}

const placed = (scale: PointScale): PlacedScale => ({
  ...scale,
  place: INDICATOR_PLACES[scale.indicator],
  weight: scale.weight ?? 1,
});

/** Points of the indicators that are rated; the others are left out. */
function pointsOf({ values }: Facts, scales: readonly PlacedScale[]): Points {
  const points: Points = {};
  for (const scale of scales) {
    const value = values[scale.place]!;
    if (!Number.isNaN(value)) points[scale.indicator] = pointsFor(value, scale);
  }
  return points;
}

/** How many cut points the value reaches, from its side. */
export function pointsFor(value: number, { direction, cutPoints }: PointScale): number {
  let reached = 0;
  for (let at = 0; at < cutPoints.length; at++) {
    const cut = cutPoints[at]!;
    if (direction === 'high' ? atLeast(value, cut) : atLeast(cut, value)) reached++;
  }
  return reached;
}

function verdictOf(facts: Facts, scales: readonly PlacedScale[], parameters: PointsParameters): Verdict {
  const { figures, values } = facts;
  if ((recordsOf(figures) ?? figures.demand ?? 0) < parameters.minimumObservations)
    return undetermined('too_few_observations');
  const mean = meanOf(values, scales, parameters.minimumRated);
  if (mean === null) return undetermined('too_few_indicators');
  const rating = ratingOfMean(mean, values[INDICATOR_PLACES.openings_per_seeker]!, parameters);
  return { rating, label: rating, labelZh: LABELS[rating], score: mean };
}

/** Null where too few indicators are rated. */
function meanOf(values: IndicatorNumbers, scales: readonly PlacedScale[], minimumRated: number): number | null {
  let [rated, sum, weights] = [0, 0, 0];
  for (let at = 0; at < scales.length; at++) {
    const scale = scales[at]!;
    const value = values[scale.place]!;
    if (Number.isNaN(value)) continue;
    rated++;
    sum += scale.weight * pointsFor(value, scale);
    weights += scale.weight;
  }
  return rated >= minimumRated && weights > 0 ? sum / weights : null;
}

/** The rating that mean points earn; openings per seeker are NaN where they are not rated, and then are no surplus. */
export function ratingOfMean(mean: number, openingsPerSeeker: number, parameters: PointsParameters): PointsRating {
  if (atLeast(mean, parameters.shortageFrom)) return 'shortage';
  if (atLeast(mean, parameters.observationFrom)) return 'observation';
  const manySeekers = !Number.isNaN(openingsPerSeeker) && !atLeast(openingsPerSeeker, parameters.surplusRatioBelow);
  return manySeekers && !atLeast(mean, parameters.surplusBelow) ? 'surplus' : 'balanced';
}

type PointsRating = Exclude<Rating, 'not_listed'>;

const LABELS: Readonly<Record<PointsRating, string>> = {
  shortage: '紧缺',
  observation: '观察',
  balanced: '平衡',
  surplus: '过剩',
  undetermined: '无法判定',
};

const undetermined = (reason: RatingReason): Verdict => ({
  rating: 'undetermined',
  label: 'undetermined',
  labelZh: LABELS.undetermined,
  score: null,
  reason,
});
