import { DomainError } from '@gongxu/domain';
import type { DecisionPolicy } from '../policy/decision-policy.js';
import type { CaseDetail, CaseEvent } from './case-event.js';
import type { CaseStanding } from './case-standing.js';
import { checkDetail } from './check-detail.js';
import { type Asker, type CaseSubject, mayTake, partiesOf } from './parties-of.js';
import { CASE_STEP_RULES, type CaseStep, type CaseStepRule, PARTY_ZH } from './step-rules.js';
import type { StandingAction } from './check-notice.js';

export interface CaseStepRequest extends Asker {
  readonly step: CaseStep;
  readonly reason: string | null | undefined;
  readonly detail: CaseDetail | null;
}

export interface CaseContext {
  readonly at: Date;
  readonly policy: DecisionPolicy;
  /** Year of the case. */
  readonly year: number;
  /** What earlier decisions have laid on the provision. */
  readonly standingAction: StandingAction | null;
}

const DAY_MS = 86_400_000;

/** The event the step adds to the case, or a refusal in words. Every step needs a written reason. */
export function takeCaseStep(
  subject: CaseSubject,
  standing: CaseStanding,
  request: CaseStepRequest,
  context: CaseContext,
): CaseEvent {
  const rule = ruleFor(subject, standing, request);
  const reason = request.reason?.trim() || null;
  if (reason === null) throw new DomainError('INVALID_ARGUMENT', `"${request.step}" needs a written reason`);
  if (request.step === 'appeal') checkAppeal(standing, context);
  checkDetail(subject, standing, request, context);
  return {
    number: standing.events + 1,
    step: request.step,
    state: rule.to ?? standing.state!,
    actor: request.actor,
    at: context.at,
    reason,
    detail: request.detail,
  };
}

function ruleFor(subject: CaseSubject, standing: CaseStanding, request: CaseStepRequest): CaseStepRule {
  const { step, actor, roles } = request;
  const ofKind = CASE_STEP_RULES.filter((rule) => rule.step === step && rule.kinds.includes(subject.kind));
  if (ofKind.length === 0)
    throw new DomainError('INVALID_ARGUMENT', `"${step}" is no step of a case of kind ${subject.kind}`);
  const here = ofKind.filter(({ from }) => from.includes(standing.state));
  if (here.length === 0) {
    const from = ofKind.flatMap((rule) => rule.from.map((state) => state ?? 'nothing')).join(', ');
    throw new DomainError(
      'CONFLICT',
      `"${step}" cannot be taken from ${standing.state ?? 'nothing'}, only from ${from}`,
    );
  }
  const parties = partiesOf(subject, standing, request);
  const rule = here.find((candidate) => mayTake(candidate, parties));
  if (rule) return rule;
  const wanted = here
    .flatMap((candidate) => candidate.parties.map((party) => `${party} ${PARTY_ZH[party]}`))
    .join(', ');
  throw new DomainError('FORBIDDEN', `"${step}" is for ${wanted}; "${actor}" has ${roles.join(', ') || 'no role'}`);
}

function checkAppeal({ decision, verdict }: CaseStanding, { at, policy }: CaseContext): void {
  const decidedAt = (decision ?? verdict)!.at;
  const until = new Date(decidedAt.getTime() + policy.appeal.days * DAY_MS);
  if (at > until)
    throw new DomainError(
      'CONFLICT',
      `an appeal was possible until ${until.toISOString()}, ${policy.appeal.days} days after the decision`,
    );
}
