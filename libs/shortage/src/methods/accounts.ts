import { accountFlows } from '@gongxu/balance';
import { ACCOUNT_RATINGS, type AccountRating, type Rating } from '@gongxu/domain';
import type { Facts } from '../facts.js';
import type { AccountsParameters } from '../method-definition.js';
import type { RatingReason } from '../method-result.js';
import { alone, type Rule, type Verdict } from '../rule.js';
import { atLeast } from '../tolerance.js';

/** The recent rating of an account, moved by its own gap into a future one (COPS scheme). Looks at the nearest horizon. */
export const accountsRule = (parameters: AccountsParameters): Rule =>
  alone([], (facts): Verdict => {
    const outcome = futureOf(facts, parameters);
    if ('reason' in outcome)
      return { ...LABELS.undetermined, label: 'undetermined', score: null, reason: outcome.reason };
    const { level, relativeGap } = outcome;
    return { ...LABELS[level], label: level, score: ACCOUNT_RATINGS.indexOf(level) - BALANCED, tieBreak: relativeGap };
  });

type Future = { readonly level: AccountRating; readonly relativeGap: number } | { readonly reason: RatingReason };

function futureOf({ accounts }: Facts, parameters: AccountsParameters): Future {
  const account = accounts[0];
  if (!account) return { reason: 'no_account' };
  if (account.employmentStart === null || account.employmentStart < Math.max(1, parameters.minimumEmployment))
    return { reason: 'too_few_jobs' };
  if (account.recentRating === 'not_rated') return { reason: 'not_rated' };
  const { demand, supply } = accountFlows(account);
  if (demand === null) return { reason: 'no_demand' };
  if (supply === null) return { reason: 'no_supply' };
  const relativeGap = (demand - supply) / account.employmentStart;
  return { level: moved(account.recentRating, stepsOf(relativeGap, parameters)), relativeGap };
}

/** Levels up (shortage) or down (surplus). */
function stepsOf(relativeGap: number, { moderateGap, strongGap }: AccountsParameters): number {
  const size = Math.abs(relativeGap);
  if (atLeast(size, strongGap)) return 2 * Math.sign(relativeGap);
  return atLeast(size, moderateGap) ? Math.sign(relativeGap) : 0;
}

const BALANCED = ACCOUNT_RATINGS.indexOf('balanced');

/** Without a recent rating the move starts from balance. A shortage or surplus can become balance, never its opposite. */
export function moved(recent: AccountRating | null, steps: number): AccountRating {
  const from = recent === null ? BALANCED : ACCOUNT_RATINGS.indexOf(recent);
  const lowest = from > BALANCED ? BALANCED : 0;
  const highest = from < BALANCED ? BALANCED : ACCOUNT_RATINGS.length - 1;
  return ACCOUNT_RATINGS[Math.min(highest, Math.max(lowest, from + steps))]!;
}

const LABELS: Readonly<Record<AccountRating | 'undetermined', { readonly rating: Rating; readonly labelZh: string }>> =
  {
    strong_shortage: { rating: 'shortage', labelZh: '严重紧缺' },
    moderate_shortage: { rating: 'shortage', labelZh: '紧缺' },
    balanced: { rating: 'balanced', labelZh: '平衡' },
    moderate_surplus: { rating: 'surplus', labelZh: '过剩' },
    strong_surplus: { rating: 'surplus', labelZh: '严重过剩' },
    undetermined: { rating: 'undetermined', labelZh: '无法判定' },
  };
