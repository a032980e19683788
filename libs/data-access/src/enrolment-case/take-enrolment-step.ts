import { createHash, randomUUID } from 'node:crypto';
import { DomainError } from '@gongxu/domain';
import {
  decisionPolicyOf,
  decisionText,
  faultsOf,
  givenNotice,
  interestedIn,
  noticeRuleOf,
  panelOutcome,
  scoreProposal,
  standingActionOf,
  standingOf,
  takeCaseStep,
  type Asker,
  type CaseDetail,
  type CaseEvent,
  type CaseStanding,
  type CaseStep,
  type DecisionPolicy,
  type NewProgramme,
  type PanelMember,
  type PanelReview,
  type ProvisionWish,
} from '@gongxu/enrolment-decisions';
import type { Action } from '@gongxu/warning';
import type { Database, Repositories } from '../database.js';
import type { EnrolmentCase } from './enrolment-case.repository.js';
import { editionFor, freezeEvidence } from './freeze-evidence.js';
import { needOf } from './programme-occupations.js';

/** What is told with a step; scores, notice periods, outcomes and evidence are not told but found. */
export type AskedCaseDetail =
  | { readonly kind: 'wish'; readonly wish: Omit<ProvisionWish, 'plannedBefore'> }
  | { readonly kind: 'programme'; readonly programme: NewProgramme }
  | { readonly kind: 'notice'; readonly action: Action; readonly planned: number }
  | { readonly kind: 'panel'; readonly members: readonly PanelMember[] }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'review'; readonly review: PanelReview }
  | {
      readonly kind: 'decision';
      readonly action: Action;
      readonly planned: number;
      readonly editionId?: string | null | undefined;
    }
  | { readonly kind: 'verdict'; readonly isApproved: boolean; readonly editionId?: string | null | undefined };

interface StepRequest extends Asker {
  readonly reason: string | null | undefined;
  readonly at: Date;
}

export interface EnrolmentStepRequest extends StepRequest {
  readonly caseId: string;
  readonly step: CaseStep;
  readonly detail?: AskedCaseDetail | null | undefined;
}

export interface EnrolmentProposal extends StepRequest {
  readonly region: string;
  readonly subject: Pick<EnrolmentCase, 'institution' | 'programme' | 'year'>;
  readonly detail: AskedCaseDetail & { readonly kind: 'wish' | 'programme' };
}

/** Opens a case about a provision, or about a new programme. Gives its id. */
export function proposeEnrolment(database: Database, request: EnrolmentProposal): Promise<string> {
  const { region, subject, detail } = request;
  const kind = detail.kind === 'wish' ? 'provision' : 'new_programme';
  const made = { ...subject, region, kind, id: randomUUID(), createdBy: request.actor } as const;
  return database.transaction(async (repositories) => {
    const { enrolmentCases } = repositories;
    await enrolmentCases.lock(made);
    const other = await enrolmentCases.standing(made);
    if (other)
      throw new DomainError('CONFLICT', `the case ${other.id} is already about this and stands at ${other.state}`);
    await appendStep(repositories, { ...made, createdAt: request.at, state: 'proposed' }, [], {
      ...request,
      step: 'propose',
    });
    await enrolmentCases.create(made);
    return made.id;
  });
}

/** Takes a step of a case. */
export function takeEnrolmentStep(database: Database, request: EnrolmentStepRequest): Promise<CaseEvent> {
  return database.transaction(async (repositories) => {
    const { enrolmentCases } = repositories;
    const found = await enrolmentCases.find(request.caseId);
    if (!found) throw new DomainError('NOT_FOUND', `there is no case "${request.caseId}"`);
    await enrolmentCases.lock(found);
    return appendStep(repositories, found, await enrolmentCases.eventsOf([found]), request);
  });
}

async function appendStep(
  repositories: Repositories,
  subject: EnrolmentCase,
  events: readonly CaseEvent[],
  request: Omit<EnrolmentStepRequest, 'caseId'>,
): Promise<CaseEvent> {
  const { policies, enrolmentCases } = repositories;
  const stored = await policies.forRegion(subject.region);
  const policy = decisionPolicyOf(stored.enrolment);
  const standing = standingOf(events);
  const known = { repositories, subject, standing, policy, policyVersion: stored.version, request };
  const detail = await completed(known);
  const standingAction = standingActionOf(await enrolmentCases.decidedActions(subject, subject.year));
  const context = { at: request.at, policy, year: subject.year, standingAction };
  const event = takeCaseStep(subject, standing, { ...request, detail }, context);
  await enrolmentCases.append(subject.region, subject.id, event);
  return event;
}

interface Known {
  readonly repositories: Repositories;
  readonly subject: EnrolmentCase;
  readonly standing: CaseStanding;
  readonly policy: DecisionPolicy;
  readonly policyVersion: string;
  readonly request: Omit<EnrolmentStepRequest, 'caseId'>;
}

async function completed(known: Known): Promise<CaseDetail | null> {
  const { repositories, subject, standing, policy, policyVersion, request } = known;
  const { detail, at, actor, reason } = request;
  switch (detail?.kind) {
    case undefined:
      return null;
    case 'wish': {
      const provision = await repositories.provisionRecords.plannedBefore(subject, subject.year);
      if (!provision)
        throw new DomainError(
          'INVALID_CODE',
          `region ${subject.region} has no provision of programme "${subject.programme}" at institution "${subject.institution}"`,
        );
      return { kind: 'wish', wish: { ...detail.wish, plannedBefore: provision.planned } };
    }
    case 'programme':
      return programmeDetail(known, detail.programme);
    case 'notice': {
      const { action, planned } = detail;
      return { kind: 'notice', notice: givenNotice(noticeRuleOf(policy.notice, action), { action, planned, at }) };
    }
    case 'conflict':
      return { kind: 'conflict', member: actor };
    case 'panel':
    case 'review':
      return detail;
    case 'decision': {
      const { action, planned, editionId } = detail;
      const evidence = await freezeEvidence(repositories, subject, { policyVersion, editionId });
      const decision = { action, planned, plannedBefore: standing.wish?.plannedBefore ?? null, evidence };
      return {
        kind: 'decision',
        decision: { ...decision, hash: hashOf(decisionText(subject, decision, reason ?? '')) },
      };
    }
    case 'verdict': {
      const outcome = panelOutcome(standing.panel, interestedIn(subject, standing), policy);
      const evidence = await freezeEvidence(repositories, subject, { policyVersion, editionId: detail.editionId });
      const verdict = { isApproved: detail.isApproved, outcome, evidence };
      return { kind: 'verdict', verdict: { ...verdict, hash: hashOf(decisionText(subject, verdict, reason ?? '')) } };
    }
  }
}

async function programmeDetail({ repositories, subject, policy }: Known, proposed: NewProgramme): Promise<CaseDetail> {
  const { provisionRecords, codeLists } = repositories;
  const faults = faultsOf(proposed);
  if (faults.length > 0) throw new DomainError('INVALID_ARGUMENT', `a new programme: ${faults.join('; ')}`);
  const [known] = await codeLists.ofKind('programme', [subject.programme]);
  if (!known) throw new DomainError('INVALID_CODE', `no list of programmes has "${subject.programme}"`);
  if (await provisionRecords.plannedBefore(subject, subject.year))
    throw new DomainError('CONFLICT', `"${subject.institution}" already offers programme "${subject.programme}"`);
  const edition = await editionFor(repositories, subject.region, null);
  const year = proposed.firstIntakeYear + proposed.lengthYears;
  const occupations = edition ? await needOf(repositories, edition, subject.programme, year) : [];
  const { completion, furtherStudy } = await provisionRecords.rates(subject.region);
  const { assumed } = policy.proposal;
  const score = scoreProposal(
    {
      programme: subject.programme,
      proposed,
      occupations,
      completion: completion ?? assumed.completion,
      furtherStudy: furtherStudy ?? assumed.furtherStudy,
    },
    policy.proposal,
  );
  return { kind: 'programme', programme: proposed, score };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
