import { type IndicatorId, type IndicatorValue, recordsOf } from '@gongxu/balance';
import type { Rating } from '@gongxu/domain';
import type { PointScale, PointsMethod, PointsParameters } from '../method-definition.js';
import type { MethodResult, RatingReason } from '../method-result.js';
import type { Subject } from '../subject.js';
import { atLeast } from '../tolerance.js';

type Points = Partial<Record<IndicatorId, number>>;

/** Weighted mean of 0 to 3 points for each rated indicator (German BA scheme). */
export const ratePoints = ({ id, version, parameters }: PointsMethod, subjects: readonly Subject[]): MethodResult[] =>
  subjects.map((subject) => {
    const points = pointsOf(subject.indicators, parameters.scales);
    const outcome = rateOne(subject, points, parameters);
    return { occupation: subject.occupation, method: id, version, points, label: outcome.rating, ...outcome };
  });

/** Points of the indicators that are rated; the others are left out. */
export function pointsOf(indicators: readonly IndicatorValue[], scales: readonly PointScale[]): Points {
  const points: Points = {};
  for (const scale of scales) {
    for (const indicator of indicators) {
      if (indicator.id !== scale.indicator || indicator.status !== 'rated') continue;
      points[scale.indicator] = pointsFor(indicator.value, scale);
      break;
    }
  }
  return points;
}

/** How many cut points the value reaches, from its side. */
export function pointsFor(value: number, { direction, cutPoints }: PointScale): number {
  let reached = 0;
  for (const cut of cutPoints) if (direction === 'high' ? atLeast(value, cut) : atLeast(cut, value)) reached++;
  return reached;
}

type Outcome = Pick<MethodResult, 'rating' | 'labelZh' | 'score'> & { readonly reason?: RatingReason };

function rateOne({ line, indicators }: Subject, points: Points, parameters: PointsParameters): Outcome {
  if ((recordsOf(line) ?? line.demand ?? 0) < parameters.minimumObservations)
    return undetermined('too_few_observations');
  const { rated, mean } = weightedMean(points, parameters.scales);
  if (rated < parameters.minimumRated || mean === null) return undetermined('too_few_indicators');
  const ratio = indicators.find(({ id }) => id === 'openings_per_seeker');
  const rating = ratingOfMean(mean, ratio?.status === 'rated' ? ratio.value : null, parameters);
  return { rating, labelZh: LABELS[rating], score: mean };
}

function weightedMean(points: Points, scales: readonly PointScale[]): { rated: number; mean: number | null } {
  let [rated, sum, weights] = [0, 0, 0];
  for (const { indicator, weight = 1 } of scales) {
    const score = points[indicator];
    if (score === undefined) continue;
    rated++;
    sum += weight * score;
    weights += weight;
  }
  return { rated, mean: weights > 0 ? sum / weights : null };
}

/** The rating that mean points earn. */
export function ratingOfMean(
  mean: number,
  openingsPerSeeker: number | null,
  parameters: PointsParameters,
): PointsRating {
  if (atLeast(mean, parameters.shortageFrom)) return 'shortage';
  if (atLeast(mean, parameters.observationFrom)) return 'observation';
  const manySeekers = openingsPerSeeker !== null && !atLeast(openingsPerSeeker, parameters.surplusRatioBelow);
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

const undetermined = (reason: RatingReason): Outcome => ({
  rating: 'undetermined',
  labelZh: LABELS.undetermined,
  score: null,
  reason,
});
