import { DomainError, type Role } from '@gongxu/domain';
import type { EditionEvent, StepDetail } from './edition-event.js';
import { openObjections, type EditionLife } from './edition-life.js';
import { mayTake, STEP_RULES, type EditionStep, type StepRule } from './step-rules.js';

const DAY_MS = 86_400_000;
export const DEFAULT_NOTICE_DAYS = 7;

export interface StepRequest {
  readonly step: EditionStep;
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly reason?: string | null | undefined;
  readonly detail?: StepDetail | null | undefined;
}

export interface StepContext {
  readonly at: Date;
  /** Days of public notice, a value of the policy. */
  readonly noticeDays: number;
  /** Of the published text, from the adjustments that then stand. */
  readonly publishedHash: string;
}

/** The event the step adds to the life, or a refusal in words. */
export function takeStep(life: EditionLife, request: StepRequest, context: StepContext): EditionEvent {
  const rule = ruleFor(life, request);
  const reason = request.reason?.trim() || null;
  if (rule.needsReason && reason === null)
    throw new DomainError('INVALID_ARGUMENT', `"${request.step}" needs a written reason`);
  checkObjections(life, request);
  if (request.step === 'publish') checkNotice(life, context);
  return {
    number: life.events + 1,
    step: request.step,
    state: isSentBack(life, request) ? 'consultation' : (rule.to ?? life.state),
    actor: request.actor,
    at: context.at,
    reason,
    detail: detailOf(request, context),
  };
}

function ruleFor({ state }: EditionLife, { step, roles, actor }: StepRequest): StepRule {
  const rules = STEP_RULES.filter((rule) => rule.step === step);
  const here = rules.filter(({ from }) => from.includes(state));
  if (here.length === 0) {
    const from = rules.flatMap((rule) => rule.from).join(', ');
    throw new DomainError('CONFLICT', `"${step}" cannot be taken from ${state}, only from ${from}`);
  }
  const rule = here.find((candidate) => step === 'supersede' || mayTake(candidate, roles));
  if (rule) return rule;
  const wanted = here.flatMap((candidate) => candidate.roles).join(', ');
  throw new DomainError('FORBIDDEN', `"${step}" is for ${wanted}; "${actor}" has ${roles.join(', ') || 'no role'}`);
}

function checkObjections(life: EditionLife, { step, detail }: StepRequest): void {
  const open = openObjections(life);
  if (detail?.kind === 'answer' && !open.some(({ number }) => number === detail.answer.objection)) {
    throw new DomainError('NOT_FOUND', `there is no open objection ${detail.answer.objection}`);
  }
  if ((step === 'approve' || step === 'publish') && open.length > 0) {
    const numbers = open.map(({ number }) => number).join(', ');
    throw new DomainError('CONFLICT', `"${step}" must wait: objections ${numbers} are not answered`);
  }
}

function checkNotice({ noticeUntil }: EditionLife, { at }: StepContext): void {
  if (noticeUntil && at < noticeUntil)
    throw new DomainError('CONFLICT', `the public notice runs until ${noticeUntil.toISOString()}`);
}

/** An objection that is upheld after approval takes the edition back to consultation. */
const isSentBack = ({ state }: EditionLife, { detail }: StepRequest): boolean =>
  detail?.kind === 'answer' && detail.answer.upheld && (state === 'approved' || state === 'public_notice');

function detailOf({ step, detail }: StepRequest, { at, noticeDays, publishedHash }: StepContext): StepDetail | null {
  const wanted = DETAIL_OF[step];
  if (wanted === 'notice') return { kind: 'notice', until: new Date(at.getTime() + noticeDays * DAY_MS).toISOString() };
  if (wanted === 'published') return { kind: 'published', hash: publishedHash };
  if ((detail?.kind ?? null) !== wanted)
    throw new DomainError(
      'INVALID_ARGUMENT',
      `"${step}" carries ${wanted ?? 'nothing'}, not ${detail?.kind ?? 'nothing'}`,
    );
  return detail ?? null;
}

const DETAIL_OF: { readonly [S in EditionStep]: StepDetail['kind'] | null } = {
  open_consultation: null,
  comment: null,
  adjust: 'adjust',
  object: 'object',
  answer_objection: 'answer',
  approve: null,
  post_notice: 'notice',
  return_to_consultation: null,
  publish: 'published',
  publish_directly: 'published',
  supersede: 'superseded',
};
