import type { Ladder } from '../ladder/ladder.js';
import type { ForwardFlip } from './forward-flip.js';
import type { ConditionStanding } from './condition-standing.js';
import { COLOUR_WORDS, COMPARISON_WORDS, MEASURE_WORDS, measureText, type Wording } from './wording.js';

/** What would change the answer, and by how much. */
export interface Flip extends Wording {
  readonly code: string;
  /** In the unit told: graduates, years, or the measure's own. */
  readonly distance: number;
  readonly unit: 'graduates' | 'years' | 'measure';
}

export function flipOfForward({ to, graduates }: ForwardFlip): Flip {
  const [zh, en] = graduates < 0 ? ['减少', 'fewer'] : ['增加', 'more'];
  const persons = Math.abs(graduates);
  return {
    code: 'forward',
    distance: graduates,
    unit: 'graduates',
    zh: `届时毕业生${zh} ${persons} 人，则转为${COLOUR_WORDS[to].zh}`,
    en: `with ${persons} ${en} graduates in that year it would be: ${COLOUR_WORDS[to].en}`,
  };
}

/** Undefined where the latest figure is not known. */
export function flipOfCondition(ladder: Ladder, standing: ConditionStanding): Flip | undefined {
  const { condition, isMet, run, needed, distance, graduates, step } = standing;
  if (isMet === null || distance === null) return undefined;
  const code = `ladder/${ladder.id}/${step}`;
  const { colour } = ladder.steps[step]!;
  const threshold = measureText(condition.measure, condition.value);
  const { zh: measureZh, en: measureEn } = MEASURE_WORDS[condition.measure];
  const { zh: wordZh, en: wordEn } = COMPARISON_WORDS[condition.comparison];
  if (isMet && run < needed) {
    const left = needed - run;
    return {
      code,
      distance: left,
      unit: 'years',
      zh: `${ladder.labelZh}：再有 ${left} 年${measureZh}${wordZh} ${threshold}，则为${COLOUR_WORDS[colour].zh}（已连续 ${run} 年，需 ${needed} 年）`,
      en: `${ladder.labelEn}: ${left} more year of ${measureEn} ${wordEn} ${threshold} and it is ${COLOUR_WORDS[colour].en} (${run} of ${needed} years)`,
    };
  }
  const gap = measureText(condition.measure, Math.abs(distance));
  const persons = graduates === null ? undefined : Math.abs(graduates);
  const [zhMore, enMore] = (graduates ?? -distance) > 0 ? ['多', 'more'] : ['少', 'fewer'];
  const byZh = persons === undefined ? `相差 ${gap}` : `${zhMore}落实 ${persons} 人（相差 ${gap}）`;
  const byEn = persons === undefined ? `${gap} away` : `${persons} ${enMore} placed (${gap} away)`;
  const [zhTurn, enTurn] = isMet ? ['即不再', 'would be no longer'] : ['即', 'would be'];
  return {
    code,
    distance: graduates ?? distance,
    unit: graduates === null ? 'measure' : 'graduates',
    zh: `${ladder.labelZh}：${byZh}，${measureZh}${zhTurn}${wordZh} ${threshold}`,
    en: `${ladder.labelEn}: ${byEn}, and the ${measureEn} ${enTurn} ${wordEn} ${threshold}`,
  };
}
