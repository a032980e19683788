import { INDICATORS, type IndicatorId } from '@gongxu/balance';
import type { Rating } from '@gongxu/domain';
import { RATING_WORDS } from './words.js';

export const INDICATOR_NAMES = Object.fromEntries(INDICATORS.map(({ id, labelZh }) => [id, labelZh])) as Readonly<
  Record<IndicatorId, string>
>;

type Flip = { readonly from: number; readonly to: number; readonly rating: Rating } & (
  { readonly indicator: IndicatorId } | { readonly lever: string }
);

/** 到岗率 0.41→0.66 观察; z where nothing flips the rating. */
export function flipText(flip: Flip | null): string {
  if (flip === null) return 'z';
  const name = 'indicator' in flip ? INDICATOR_NAMES[flip.indicator] : flip.lever;
  return `${name} ${flip.from}→${flip.to} ${RATING_WORDS[flip.rating]}`;
}
