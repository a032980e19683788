import type { Rating } from '@gongxu/domain';
import type { Facts } from '../facts.js';
import type { GrowthShareParameters } from '../method-definition.js';
import type { RatingReason } from '../method-result.js';
import type { Rule, Verdict } from '../rule.js';
import { atLeast } from '../tolerance.js';
import { exchanged, type Horizon, horizonsOf, regionGrowth, type RegionTotals, totalsOf } from './horizons.js';

type Label = 'in_demand' | 'not_in_demand' | 'balanced';

/**
 * Growth and share of openings, over each horizon the region has (Washington State). Any horizon that labels labels the
 * occupation; contradicting ones leave it balanced.
 */
export const growthShareRule = (parameters: GrowthShareParameters): Rule => ({
  reads: [],
  compares: true,
  among: (all) => {
    const totals = totalsOf(all);
    return {
      of: (facts) => verdictOf(facts, totals, parameters),
      instead: (before, after) => verdictOf(after, exchanged(totals, before, after), parameters),
    };
  },
});

function verdictOf(facts: Facts, totals: RegionTotals, parameters: GrowthShareParameters): Verdict {
  const horizons = horizonsOf(facts).filter(({ openings }) => openings !== null);
  const jobs = facts.figures.employment;
  if (horizons.length === 0 || jobs === null) return unrated('undetermined', 'no_growth');
  if (jobs < parameters.minimumJobs) return unrated('not_listed', 'too_few_jobs');
  let [excess, inDemand, notInDemand] = [0, false, false];
  for (const horizon of horizons) {
    const growth = regionGrowth(horizon, totals);
    const label = labelOf({ ...horizon, regionGrowth: growth, share: shareOf(horizon, totals) }, parameters);
    inDemand ||= label === 'in_demand';
    notInDemand ||= label === 'not_in_demand';
    excess += horizon.growth - growth;
  }
  const score = excess / horizons.length;
  if (inDemand && notInDemand) return { ...LABELS.balanced, score, reason: 'contradicting_horizons' };
  return { ...LABELS[inDemand ? 'in_demand' : notInDemand ? 'not_in_demand' : 'balanced'], score };
}

/** Of all openings of the span. */
function shareOf({ span, openings }: Horizon, totals: RegionTotals): number {
  const all = totals.get(span)!.openings;
  return all > 0 ? (openings ?? 0) / all : 0;
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
