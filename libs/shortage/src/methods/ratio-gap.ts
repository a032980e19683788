import { compareText, groupBy, type Rating } from '@gongxu/domain';
import { type MarketCounts, recordsOf } from '@gongxu/balance';
import type { RatioGapMethod, RatioGapParameters } from '../method-definition.js';
import type { MethodResult, RatingReason } from '../method-result.js';
import type { RatingContext, Subject } from '../subject.js';
import { atLeast } from '../tolerance.js';

/** 求人倍率 and registered openings − seekers: bands of gap ÷ openings, ranked by gap, then by sub-regions that list it. */
export function rateRatioGap(
  { id, version, parameters }: RatioGapMethod,
  subjects: readonly Subject[],
  { subRegions }: RatingContext,
): MethodResult[] {
  const listings = subRegionListings(subRegions, parameters.subRegionTop);
  return subjects.map((subject) => {
    const label = labelOf(subject, parameters);
    const head = { occupation: subject.occupation, method: id, version };
    if (typeof label !== 'string')
      return { ...head, ...LABELS.undetermined, label: 'undetermined', score: null, ...label };
    const score = (subject.line.openings ?? 0) - (subject.line.seekers ?? 0);
    return { ...head, ...LABELS[label], label, score, tieBreak: listings.get(subject.occupation) ?? 0 };
  });
}

type Label = 'somewhat_short' | 'short' | 'very_short' | 'balanced' | 'surplus';

function labelOf({ line }: Subject, parameters: RatioGapParameters): Label | { readonly reason: RatingReason } {
  const { openings, seekers } = line;
  if (openings === null) return { reason: 'no_demand' };
  if (seekers === null) return { reason: 'no_supply' };
  if ((recordsOf(line) ?? 0) < parameters.minimumObservations) return { reason: 'too_few_observations' };
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
