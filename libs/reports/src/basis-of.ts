import { INDICATORS } from '@gongxu/balance';
import { numberText } from './fields/number-form.js';
import type { ReportedEntry } from './report.js';
import { INDICATOR_WORDS, NOT_RATED_WORDS, RATING_REASON_WORDS } from './words.js';

const REASONS_SHOWN = 3;
const CLEAR_SIGN = 2;

const labels = new Map(INDICATORS.map(({ id, labelZh }) => [id, labelZh]));

type Indicator = ReportedEntry['indicators'][number];

/**
 * Why the line is rated as it is, in words: the clearest indicators of the deciding method with their points, else demand
 * and supply; or why there is no rating.
 */
export function basisOf(entry: ReportedEntry): string {
  if (entry.rating === 'undetermined' || entry.rating === 'not_listed') return withoutRating(entry.reason);
  const signs = entry.rating === 'surplus' ? weakest(entry.indicators) : clearest(entry.indicators);
  return signs.length > 0 ? signs.map(signText).join('；') : balanceText(entry);
}

const withoutRating = (reason: string | null): string =>
  reason === null ? '' : ((RATING_REASON_WORDS as Readonly<Record<string, string>>)[reason] ?? reason);

const withPoints = (indicators: readonly Indicator[]): readonly Indicator[] =>
  indicators.filter(({ points, value }) => points !== null && value !== null);

const clearest = (indicators: readonly Indicator[]): readonly Indicator[] =>
  withPoints(indicators)
    .filter(({ points }) => points! >= CLEAR_SIGN)
    .sort((a, b) => b.points! - a.points!)
    .slice(0, REASONS_SHOWN);

const weakest = (indicators: readonly Indicator[]): readonly Indicator[] =>
  withPoints(indicators)
    .filter(({ points }) => points === 0)
    .slice(0, REASONS_SHOWN);

const signText = ({ id, value, points }: Indicator): string =>
  `${labels.get(id) ?? id} ${indicatorText(id, value!)}（${points} 分）`;

/** The value of an indicator with its unit. */
export function indicatorText(id: Indicator['id'], value: number): string {
  const { as, unit } = INDICATOR_WORDS[id];
  return as === 'share' ? `${numberText(value, as)}${unit.slice(1)}` : `${numberText(value, as)} ${unit}`;
}

function balanceText({ demand, supply, gap }: ReportedEntry): string {
  const figures = [
    ['需求', demand],
    ['供给', supply],
    ['缺口', gap],
  ] as const;
  const known = figures.flatMap(([word, value]) =>
    value === null ? [] : [`${word} ${numberText(value, 'personsAYear')} 人/年`],
  );
  return known.length > 0 ? known.join('；') : NOT_RATED_WORDS.not_collected;
}
