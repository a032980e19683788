import type { Rating } from '@gongxu/domain';
import type { Facts } from '../facts.js';
import type { GrowthShareParameters } from '../method-definition.js';
import type { RatingReason } from '../method-result.js';
import type { Rule, Verdict } from '../rule.js';
import { atLeast } from '../tolerance.js';
import { type Horizon, horizonsOf } from './horizons.js';
import { exchanged, type RegionTotals, totalsOf } from './span-totals.js';

type Label = 'in_demand' | 'not_in_demand' | 'balanced';

/**
 * Growth and share of openings, over each horizon the region has (Washington State). Any horizon that labels labels the
 * occupation; contradicting ones leave it balanced.
 */
export const growthShareRule = (parameters: GrowthShareParameters): Rule => ({
  reads: [],
  compares: true,
  among: (all) => {
    const horizons = new Map(all.map((facts) => [facts, horizonsOf(facts)] as const));
    const totals = totalsOf(horizons.values());
    return {
      of: (facts) => verdictOf(facts, horizons.get(facts)!, totals, parameters),
      instead: (before, after) => {
        const moved = horizonsOf(after);
        return verdictOf(after, moved, exchanged(totals, horizons.get(before)!, moved), parameters);
      },
    };
  },
});

function verdictOf(
  { figures: { employment: jobs } }: Facts,
  horizons: readonly Horizon[],
  totals: RegionTotals,
  parameters: GrowthShareParameters,
): Verdict {
  let [judged, excess, inDemand, notInDemand] = [0, 0, false, false];
  for (const { span, growth, regionGrowth: counted, openings } of horizons) {
    if (openings === null) continue;
    const all = totals.get(span)!;
    const regionGrowth = counted ?? all.growth;
    const share = all.openings > 0 ? openings / all.openings : 0;
    const label = labelOf({ growth, regionGrowth, share }, parameters);
    inDemand ||= label === 'in_demand';
    notInDemand ||= label === 'not_in_demand';
    excess += growth - regionGrowth;
    judged++;
  }
  if (judged === 0 || jobs === null) return unrated('undetermined', 'no_growth');
  if (jobs < parameters.minimumJobs) return unrated('not_listed', 'too_few_jobs');
  const score = excess / judged;
  if (inDemand && notInDemand) return { ...LABELS.balanced, score, reason: 'contradicting_horizons' };
  return { ...LABELS[inDemand ? 'in_demand' : notInDemand ? 'not_in_demand' : 'balanced'], score };
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

const LABELS: Readonly<Record<Label, { readonly rating: Rating; readonly label: Label; readonly labelZh: string }>> = {
  in_demand: { rating: 'shortage', label: 'in_demand', labelZh: '需求旺盛' },
  not_in_demand: { rating: 'surplus', label: 'not_in_demand', labelZh: '需求不足' },
  balanced: { rating: 'balanced', label: 'balanced', labelZh: '平衡' },
};

const unrated = (rating: 'undetermined' | 'not_listed', reason: RatingReason): Verdict => ({
  rating,
  label: rating,
  labelZh: rating === 'not_listed' ? '岗位过少不列入' : '无法判定',
  score: null,
  reason,
});
