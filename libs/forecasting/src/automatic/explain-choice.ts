import type { Choice } from './choice.js';
import { MEMBER_LABELS } from './member-labels.js';
import { TRAIT_LABELS } from './trait-labels.js';

export type Language = 'en' | 'zh';

/** The choice in a sentence or two: what leads, what comes second, and the traits that spoke for or against the leader. */
export function explainChoice({ rule, members, reasons, seasonal }: Choice, language: Language): string {
  if (rule === 'constant') return RULES.constant[language];
  if (rule === 'short') return RULES.short[language];
  const [first, second] = members.map(({ member, weight }) => {
    const share = `${Math.round(100 * weight)} %`;
    const label = MEMBER_LABELS[member][language];
    return language === 'zh' ? `${label}（${share}）` : `${label} (${share})`;
  });
  const traits = (sign: number): string =>
    reasons
      .filter(({ effect }) => effect * sign > 0)
      .map(
        ({ trait, value }) => `${TRAIT_LABELS[trait][language]} ${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`,
      )
      .join(language === 'zh' ? '、' : ', ');
  const [pro, contra] = [traits(1), traits(-1)];
  return language === 'zh'
    ? `${seasonal ? '剔除季节后' : ''}以${first}为主，其次${second}。${pro && `支持：${pro}。`}${contra && `反对：${contra}。`}`
    : `${seasonal ? 'Seasonally adjusted; led' : 'Led'} by ${first}, then ${second}.${pro && ` For it: ${pro}.`}${contra && ` Against: ${contra}.`}`;
}

const RULES = {
  constant: { en: 'All values are equal: the value is kept.', zh: '各期数值相同：保持不变。' },
  short: { en: 'Fewer than three values: the last one is kept.', zh: '不足三期：保持末期值。' },
} as const;
