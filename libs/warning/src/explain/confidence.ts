import type { ForwardSignal } from '../forward/forward-signal.js';
import type { PlacementSuspicion, SuspicionKind } from './placement-suspicions.js';
import { percentText, type Wording } from './wording.js';

export const CONFIDENCE_LEVELS = ['low', 'medium', 'high'] as const;

export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

export interface Doubt extends Wording {
  readonly code: 'few_graduates' | 'few_years' | SuspicionKind;
  /** The figure the doubt rests on: graduates, years, or the z of a share among peers. */
  readonly statistic: number;
}

export interface Confidence {
  readonly level: ConfidenceLevel;
  readonly doubts: readonly Doubt[];
}

/** Choices of this product. */
const FEW_GRADUATES = 30;
const FEW_YEARS = 6;

/** High without a doubt, medium with one, low with more: thin data, and placements that look unlike those of peers. */
export function confidenceOf(
  graduates: number | null,
  forward: ForwardSignal | undefined,
  suspicions: readonly PlacementSuspicion[],
): Confidence {
  const doubts: Doubt[] = [];
  if (graduates !== null && graduates < FEW_GRADUATES) {
    const zh = `仅 ${graduates} 名毕业生，少于 ${FEW_GRADUATES} 名`;
    doubts.push({
      code: 'few_graduates',
      statistic: graduates,
      zh,
      en: `only ${graduates} graduates, below ${FEW_GRADUATES}`,
    });
  }
  const years = forward?.yearsOnRecord;
  if (typeof years === 'number' && years < FEW_YEARS) {
    const zh = `预测所据记录仅 ${years} 年，少于 ${FEW_YEARS} 年`;
    doubts.push({
      code: 'few_years',
      statistic: years,
      zh,
      en: `projected from ${years} years of records, below ${FEW_YEARS}`,
    });
  }
  for (const { kind, share, peerMedian, peers, z } of suspicions) {
    const [told, usual, score] = [percentText(share), percentText(peerMedian), z.toFixed(1)];
    doubts.push({
      code: kind,
      statistic: z,
      zh: `${SUSPICION_WORDS[kind].zh} ${told}，${peers} 个同类的中位数为 ${usual}（z = ${score}）`,
      en: `${SUSPICION_WORDS[kind].en} ${told}, the median of ${peers} peers is ${usual} (z = ${score})`,
    });
  }
  return { level: doubts.length === 0 ? 'high' : doubts.length === 1 ? 'medium' : 'low', doubts };
}

const SUSPICION_WORDS: Readonly<Record<SuspicionKind, Wording>> = {
  flexible_share: { zh: '灵活就业占就业者', en: 'flexible employment among those at work' },
  freelance_share: { zh: '自由职业占就业者', en: 'freelance work among those at work' },
  tiny_employers: {
    zh: '微型单位（参保不足 10 人）就业占协议合同就业者',
    en: 'contracts with employers that insure fewer than ten persons',
  },
};
