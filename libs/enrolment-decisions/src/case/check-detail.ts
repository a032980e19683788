import { DomainError } from '@gongxu/domain';
import type { Action } from '@gongxu/warning';
import { compositionFaults } from '../panel/composition-faults.js';
import { judgesOf } from '../panel/panel.js';
import { faultsOf } from '../proposal/new-programme.js';
import type { CaseDetail, ProvisionWish } from './case-event.js';
import type { CaseStanding } from './case-standing.js';
import { checkLadder, checkNotice, noticeRuleOf } from './check-notice.js';
import { interestedIn } from './interested-in.js';
import type { CaseSubject } from './parties-of.js';
import type { CaseStep } from './step-rules.js';
import type { CaseContext, CaseStepRequest } from './take-case-step.js';

/** Refuses what a step may not carry, in words. */
export function checkDetail(
  subject: CaseSubject,
  standing: CaseStanding,
  { step, detail, actor }: CaseStepRequest,
  context: CaseContext,
): void {
  const wanted = detailOf(step, subject);
  if ((detail?.kind ?? null) !== wanted)
    refuse(`"${step}" carries ${wanted ?? 'nothing'}, not ${detail?.kind ?? 'nothing'}`);
  switch (detail?.kind) {
    case undefined:
      return;
    case 'wish':
      return checkWish(detail.wish);
    case 'programme':
      return faultsToRefusal('a new programme', faultsOf(detail.programme));
    case 'notice': {
      const { action, planned } = detail.notice;
      checkPlan(action, planned, standing.wish?.plannedBefore ?? null);
      return checkLadder(noticeRuleOf(context.policy.notice, action), context);
    }
    case 'decision': {
      const { action, planned, plannedBefore } = detail.decision;
      checkPlan(action, planned, plannedBefore);
      return checkNotice(standing, { action, planned }, context);
    }
    case 'panel':
      return faultsToRefusal(
        'a panel',
        compositionFaults(detail.members, interestedIn(subject, standing), context.policy.panel),
      );
    case 'conflict':
      if (detail.member !== actor) refuse(`"${actor}" cannot declare a conflict of "${detail.member}"`);
      return;
    case 'review':
      return checkReview(detail, standing, actor);
    case 'verdict':
      return checkVerdict(detail.verdict);
  }
}

const detailOf = (step: CaseStep, { kind }: CaseSubject): CaseDetail['kind'] | null => {
  switch (step) {
    case 'propose':
      return kind === 'provision' ? 'wish' : 'programme';
    case 'decide':
      return kind === 'provision' ? 'decision' : 'verdict';
    case 'give_notice':
      return 'notice';
    case 'convene':
      return 'panel';
    case 'declare_conflict':
      return 'conflict';
    case 'review':
      return 'review';
    case 'comment':
    case 'withdraw':
    case 'respond':
    case 'appeal':
      return null;
  }
};

function checkWish({ wish, planned, plannedBefore }: ProvisionWish): void {
  checkCount(planned);
  const before = plannedBefore ?? null;
  const holds: Readonly<Record<ProvisionWish['wish'], boolean>> = {
    keep: before === null || planned === before,
    cut: planned > 0 && (before === null || planned < before),
    raise: before === null || planned > before,
    suspend: planned === 0,
  };
  if (!holds[wish]) refuse(`"${wish}" from ${before ?? 'an unknown plan'} to ${planned} contradicts itself`);
}

function checkPlan(action: Action, planned: number, before: number | null): void {
  checkCount(planned);
  const holds: Readonly<Record<Action, boolean>> = {
    none: planned > 0,
    warn: planned > 0,
    cut: planned > 0 && (before === null || planned < before),
    'alternate-year': true,
    suspend: planned === 0,
    revoke: planned === 0,
  };
  if (!holds[action]) refuse(`"${action}" cannot go with ${planned} planned after ${before ?? 'an unknown plan'}`);
}

function checkCount(planned: number): void {
  if (!Number.isInteger(planned) || planned < 0) refuse(`${planned} is no number of students`);
}

function checkReview({ review }: CaseDetail & { kind: 'review' }, { panel }: CaseStanding, actor: string): void {
  if (!judgesOf(panel).some(({ name }) => name === actor)) refuse(`"${actor}" does not judge this proposal`);
  for (const part of ['need', 'capacity', 'guidance'] as const)
    if (!(review[part] >= 0 && review[part] <= 100)) refuse(`${part} must be from 0 to 100, not ${review[part]}`);
}

function checkVerdict({ isApproved, outcome }: (CaseDetail & { kind: 'verdict' })['verdict']): void {
  if (outcome.outcome === null)
    throw new DomainError('CONFLICT', `the panel cannot decide yet: ${outcome.faults.join('; ')}`);
  if (isApproved && outcome.outcome === 'oppose')
    throw new DomainError('CONFLICT', 'the panel does not support the proposal: it can only be refused');
}

function faultsToRefusal(what: string, faults: readonly string[]): void {
  if (faults.length > 0) refuse(`${what}: ${faults.join('; ')}`);
}

function refuse(message: string): never {
  throw new DomainError('INVALID_ARGUMENT', message);
}
