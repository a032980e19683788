import { severityOf } from '../action.js';
import type { ProgrammeSignal } from '../forward/issue-signals.js';
import type { ForwardSignal } from '../forward/forward-signal.js';
import type { LadderResult } from '../ladder/evaluate-ladder.js';
import type { Ladder, MeasureCondition } from '../ladder/ladder.js';
import { isAlarm } from '../signal-colour.js';
import type { ConditionStanding } from './condition-standing.js';
import {
  ACTION_WORDS,
  COLOUR_WORDS,
  COMPARISON_WORDS,
  MEASURE_WORDS,
  measureText,
  percentText,
  personsText,
  type Wording,
} from './wording.js';

/** One ground of a signal; the weight, from 0 to 1, is the probability, or the place of the action among all actions. */
export interface Reason extends Wording {
  readonly code: string;
  readonly weight: number;
}

export function forwardReason(forward: ForwardSignal & Partial<Pick<ProgrammeSignal, 'judgedIn'>>): Reason {
  const { colour, risk, graduates, openings, judgedIn, isHeld } = forward;
  if (!risk || !graduates || !openings) {
    const why = UNDETERMINED[forward.undetermined ?? 'no_openings'];
    return { code: 'forward', weight: 0, zh: `前瞻信号无法判定：${why.zh}`, en: `no forward signal: ${why.en}` };
  }
  const range = ({ lower, upper }: { lower: number; upper: number }, dash: string): string =>
    `${personsText(lower)}${dash}${personsText(upper)}`;
  const [zhYear, enYear] = judgedIn ? [`${judgedIn} 年`, ` in ${judgedIn}`] : ['届时', ''];
  const [event, probability] =
    colour === 'green' || (!isAlarm(colour) && risk.under > risk.over)
      ? [{ zh: '不足', en: 'too few' }, risk.under]
      : [{ zh: '过剩', en: 'too many' }, risk.over];
  return {
    code: 'forward',
    weight: colour === 'none' ? probability / 2 : probability,
    zh:
      `${zhYear}相关职业预计毕业生 ${personsText(graduates.mean)} 人（80% 区间 ${range(graduates, '–')}），` +
      `岗位 ${personsText(openings.mean)} 个（${range(openings, '–')}）；${event.zh}概率 ${percentText(probability)}` +
      `${isHeld ? `，颜色沿用上年（${COLOUR_WORDS[colour].zh}）` : ''}`,
    en:
      `${personsText(graduates.mean)} graduates expected${enYear} in the programme's occupations (80 % limits ${range(graduates, '–')}) ` +
      `for ${personsText(openings.mean)} openings (${range(openings, '–')}); probability of ${event.en} ${percentText(probability)}` +
      `${isHeld ? `; last year's colour holds (${COLOUR_WORDS[colour].en})` : ''}`,
  };
}

const UNDETERMINED: Readonly<Record<NonNullable<ForwardSignal['undetermined']>, Wording>> = {
  no_graduates: { zh: '没有毕业生或招生记录', en: 'no record of intakes' },
  no_openings: { zh: '相关职业缺少岗位记录', en: 'no record of openings in some of its occupations' },
  too_few_years: { zh: '记录年数太少', en: 'too few years on record' },
};

/** Undefined where the ladder has nothing to say against the provision. */
export function ladderReason(
  { labelZh, labelEn }: Ladder,
  result: LadderResult,
  standings: readonly ConditionStanding[],
): Reason | undefined {
  const { colour, action, step, planCap } = result;
  const code = `ladder/${result.ladder}`;
  if (colour === 'undetermined') {
    return {
      code,
      weight: 0,
      zh: `${labelZh}：缺少数据，无法判定`,
      en: `${labelEn}: undetermined for want of figures`,
    };
  }
  if (step < 0 || result.exemption) return undefined;
  const met = standings.filter((standing) => standing.step === step && standing.run >= standing.needed);
  const cap =
    planCap === null
      ? { zh: '', en: '' }
      : { zh: `，次年计划不超过 ${planCap} 人`, en: `, next plan at most ${planCap}` };
  return {
    code,
    weight: Math.max(severityOf(action) / 5, colour === 'red' ? 0.5 : 0),
    zh: `${labelZh}：${met.map(({ condition, run, latest }) => conditionText(condition, run, latest).zh).join('；')} → ${COLOUR_WORDS[colour].zh}，${ACTION_WORDS[action].zh}${cap.zh}`,
    en: `${labelEn}: ${met.map(({ condition, run, latest }) => conditionText(condition, run, latest).en).join('; ')} → ${COLOUR_WORDS[colour].en}, ${ACTION_WORDS[action].en}${cap.en}`,
  };
}

export function conditionText(
  { measure, comparison, value }: MeasureCondition,
  run: number,
  latest: number | null,
): Wording {
  const [zh, en] = [MEASURE_WORDS[measure].zh, MEASURE_WORDS[measure].en];
  const threshold = measureText(measure, value);
  const now = latest === null ? undefined : measureText(measure, latest);
  return {
    zh: `${zh}${now ? ` ${now}` : '未知'}，${run > 1 ? `连续 ${run} 年` : ''}${COMPARISON_WORDS[comparison].zh} ${threshold}`,
    en: `${en} ${now ?? 'unknown'}, ${COMPARISON_WORDS[comparison].en} ${threshold}${run > 1 ? ` for ${run} years running` : ''}`,
  };
}
