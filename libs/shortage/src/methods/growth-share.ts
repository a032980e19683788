import { groupBy, type Rating } from '@gongxu/domain';
import type { GrowthShareMethod, GrowthShareParameters } from '../method-definition.js';
import type { MethodResult, RatingReason } from '../method-result.js';
import type { Subject } from '../subject.js';
import { atLeast } from '../tolerance.js';
import { type Horizon, horizonsOf } from './horizons.js';

type Label = 'in_demand' | 'not_in_demand' | 'balanced';

/**
 * Growth and share of openings, over each horizon the region has (Washington State). Any horizon that labels labels the
 * occupation; contradicting ones leave it balanced.
 */
export function rateGrowthShare(
  { id, version, parameters }: GrowthShareMethod,
  subjects: readonly Subject[],
): MethodResult[] {
  const spans = groupBy(horizonsOf(subjects), ({ span }) => span);
  const labelled = [...spans.values()].flatMap((ofSpan) => labelSpan(ofSpan, parameters));
  const byOccupation = groupBy(labelled, ({ occupation }) => occupation);
  return subjects.map(({ occupation, line }) => {
    const outcome = outcomeOf(line.employment, byOccupation.get(occupation) ?? [], parameters);
    return { occupation, method: id, version, ...outcome };
  });
}

interface LabelledHorizon {
  readonly occupation: string;
  readonly label: Label;
  /** Growth beyond the region's, per year. */
  readonly excess: number;
}

function labelSpan(horizons: readonly Horizon[], parameters: GrowthShareParameters): LabelledHorizon[] {
  const total = horizons.reduce((sum, { openings }) => sum + openings, 0);
  return horizons.map(({ occupation, growth, regionGrowth, openings }) => ({
    occupation,
    label: labelOf({ growth, regionGrowth, share: total > 0 ? openings / total : 0 }, parameters),
    excess: growth - regionGrowth,
  }));
}

function labelOf(
  facts: { growth: number; regionGrowth: number; share: number },
  parameters: GrowthShareParameters,
): Label {
  const { growth, regionGrowth, share } = facts;
  const reaches = (part: number): boolean => atLeast(growth, partOfGrowth(part, regionGrowth));
  if (reaches(parameters.inDemandGrowth) && atLeast(share, parameters.inDemandShare)) return 'in_demand';
  if (!reaches(parameters.notInDemandGrowth) && !atLeast(share, parameters.notInDemandShare)) return 'not_in_demand';
  return 'balanced';
}

/**
 * The published rule takes a share of the region's growth and is silent on a region that shrinks, where 90 % of the
 * growth would be more than all of it. Falling short of the region by 10 % of its growth's size is the same rule where
 * the region grows, and stays an allowance where it shrinks.
 */
export const partOfGrowth = (part: number, regionGrowth: number): number =>
  regionGrowth - (1 - part) * Math.abs(regionGrowth);

type Outcome = Pick<MethodResult, 'rating' | 'label' | 'labelZh' | 'score'> & { readonly reason?: RatingReason };

function outcomeOf(
  jobs: number | null,
  horizons: readonly LabelledHorizon[],
  { minimumJobs }: GrowthShareParameters,
): Outcome {
  if (horizons.length === 0 || jobs === null) return unrated('undetermined', 'no_growth');
  if (jobs < minimumJobs) return unrated('not_listed', 'too_few_jobs');
  const labels = new Set(horizons.map(({ label }) => label));
  const contradicting = labels.has('in_demand') && labels.has('not_in_demand');
  const label = contradicting
    ? 'balanced'
    : labels.has('in_demand')
      ? 'in_demand'
      : labels.has('not_in_demand')
        ? 'not_in_demand'
        : 'balanced';
  const score = horizons.reduce((sum, { excess }) => sum + excess, 0) / horizons.length;
  return { ...LABELS[label], label, score, ...(contradicting ? { reason: 'contradicting_horizons' as const } : {}) };
}

const LABELS: Readonly<Record<Label, { readonly rating: Rating; readonly labelZh: string }>> = {
  in_demand: { rating: 'shortage', labelZh: '需求旺盛' },
  not_in_demand: { rating: 'surplus', labelZh: '需求不足' },
  balanced: { rating: 'balanced', labelZh: '平衡' },
};

const unrated = (rating: 'undetermined' | 'not_listed', reason: RatingReason): Outcome => ({
  rating,
  label: rating,
  labelZh: rating === 'not_listed' ? '岗位过少不列入' : '无法判定',
  score: null,
  reason,
});
