import { DomainError } from '@gongxu/domain';
import { ACTIONS, severityOf, type Action } from '@gongxu/warning';
import type { NoticeRule } from '../policy/notice-rule.js';
import { sourceTextZh } from '../policy/rule-source.js';
import type { GivenNotice, ProvisionWish } from './case-event.js';
import type { CaseContext } from './take-case-step.js';
import type { CaseStanding } from './case-standing.js';

/** An action that an earlier decision has laid on a provision, and since which year. */
export interface StandingAction {
  readonly action: Action;
  readonly since: number;
}

const DAY_MS = 86_400_000;

/** The hardest action a college has asked for itself: that needs no notice. */
const WISHED: Readonly<Record<ProvisionWish['wish'], Action>> = {
  keep: 'none',
  raise: 'none',
  cut: 'cut',
  suspend: 'suspend',
};

export const noticeRuleOf = (rules: readonly NoticeRule[], action: Action): NoticeRule =>
  rules.find((rule) => rule.action === action)!;

/** Notice of an action as it is given now: until when it runs, and where that comes from. */
export function givenNotice(
  { noticeDays, hearing, basis, source }: NoticeRule,
  { action, planned, at }: Pick<GivenNotice, 'action' | 'planned'> & { readonly at: Date },
): GivenNotice {
  const until = new Date(at.getTime() + noticeDays * DAY_MS).toISOString();
  return { action, planned, until, hearing, basis, source };
}

/** Refuses an action that comes before what must come before it: an action that stands, and notice that has run. */
export function checkNotice(
  { wish, notice }: CaseStanding,
  { action, planned }: { readonly action: Action; readonly planned: number },
  { at, year, policy, standingAction }: Pick<CaseContext, 'at' | 'year' | 'policy' | 'standingAction'>,
): void {
  const rule = noticeRuleOf(policy.notice, action);
  checkLadder(rule, { year, standingAction });
  const isOwnWish = wish !== null && severityOf(action) <= severityOf(WISHED[wish.wish]) && planned >= wish.planned;
  if (rule.noticeDays === 0 || isOwnWish) return;
  const skipped = `"${action}" needs ${rule.noticeDays} days of notice to the institution (${sourceTextZh(rule)})`;
  if (!notice) throw new DomainError('CONFLICT', `${skipped}; no notice was given`);
  if (severityOf(notice.action) < severityOf(action) || planned < notice.planned)
    throw new DomainError(
      'CONFLICT',
      `${skipped}; notice was given of "${notice.action}" with ${notice.planned} planned, not of "${action}" with ${planned}`,
    );
  if (at.getTime() < Date.parse(notice.until))
    throw new DomainError(
      'CONFLICT',
      `${skipped}; the notice of ${notice.at.toISOString()} runs until ${notice.until}`,
    );
}

/** Refuses an action that comes after one that has not stood long enough; notice of it is refused alike. */
export function checkLadder(
  { action, after }: NoticeRule,
  { year, standingAction: standing }: Pick<CaseContext, 'year' | 'standingAction'>,
): void {
  if (!after) return;
  const stands = standing !== null && severityOf(standing.action) >= severityOf(after.action);
  const years = stands ? year - standing.since : 0;
  if (!stands || years < after.years)
    throw new DomainError(
      'CONFLICT',
      `"${action}" comes after ${after.years} years of "${after.action}" (${sourceTextZh(after)}); ` +
        (stands ? `"${standing.action}" stands for ${years}` : `"${standing?.action ?? ACTIONS[0]}" stands`),
    );
}
