import { compareText, groupBy, type Rating } from '@gongxu/domain';
import { type MarketCounts, recordsOf } from '@gongxu/balance';
import type { Facts } from '../facts.js';
import type { RatioGapParameters } from '../method-definition.js';
import type { RatingReason } from '../method-result.js';
import { alone, type Rule, type Verdict } from '../rule.js';
import type { RatingContext } from '../subject.js';
import { atLeast } from '../tolerance.js';

/** 求人倍率 and registered openings − seekers: bands of gap ÷ openings, ranked by gap, then by sub-regions that list it. */
export function ratioGapRule(parameters: RatioGapParameters, { subRegions }: RatingContext): Rule {
  const listings = subRegionListings(subRegions, parameters.subRegionTop);
  return alone([], (facts): Verdict => {
    const label = labelOf(facts, parameters);
    if (typeof label !== 'string') return { ...LABELS.undetermined, label: 'undetermined', score: null, ...label };
    const { openings, seekers } = facts.figures;
    const tieBreak = listings.get(facts.occupation) ?? 0;
    return { ...LABELS[label], label, score: (openings ?? 0) - (seekers ?? 0), tieBreak };
  });
}

type Label = 'somewhat_short' | 'short' | 'very_short' | 'balanced' | 'surplus';

function labelOf({ figures }: Facts, parameters: RatioGapParameters): Label | { readonly reason: RatingReason } {
  const { openings, seekers } = figures;
  if (openings === null) return { reason: 'no_demand' };
  if (seekers === null) return { reason: 'no_supply' };
  if ((recordsOf(figures) ?? 0) < parameters.minimumObservations) return { reason: 'too_few_observations' };
  if (openings > seekers) {
    const share = (openings - seekers) / openings;
    if (atLeast(share, parameters.veryShortFrom)) return 'very_short';
    return atLeast(share, parameters.shortFrom) ? 'short' : 'somewhat_short';
  }
  return atLeast(openings, parameters.surplusRatioBelow * seekers) ? 'balanced' : 'surplus';
}

const LABELS: Readonly<Record<Label | 'undetermined', { readonly rating: Rating; readonly labelZh: string }>> = {
  somewhat_short: { rating: 'observation', labelZh: '一般紧缺' },
  short: { rating: 'shortage', labelZh: '紧缺' },
  very_short: { rating: 'shortage', labelZh: '非常紧缺' },
  balanced: { rating: 'balanced', labelZh: '平衡' },
  surplus: { rating: 'surplus', labelZh: '过剩' },
  undetermined: { rating: 'undetermined', labelZh: '无法判定' },
};

/** In how many sub-regions the occupation is among the `top` largest gaps. */
function subRegionListings(markets: readonly MarketCounts[], top: number): ReadonlyMap<string, number> {
  const listings = new Map<string, number>();
  for (const rows of groupBy(markets, ({ region }) => region).values()) {
    const gaps = rows.map(({ occupation, openings, seekers }) => ({ occupation, gap: openings - seekers }));
    const short = gaps
      .filter(({ gap }) => gap > 0)
      .sort((a, b) => b.gap - a.gap || compareText(a.occupation, b.occupation));
    for (const { occupation } of short.slice(0, top)) listings.set(occupation, (listings.get(occupation) ?? 0) + 1);
  }
  return listings;
}
