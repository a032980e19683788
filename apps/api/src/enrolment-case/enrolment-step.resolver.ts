import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  Database,
  proposeEnrolment,
  takeEnrolmentStep,
  type AskedCaseDetail,
  type EnrolmentCase,
} from '@gongxu/data-access';
import { DomainError, ROLES } from '@gongxu/domain';
import type { CaseStep, PanelMember, PanelReview, ProvisionWish } from '@gongxu/enrolment-decisions';
import type { Action } from '@gongxu/warning';
import { ForRoles } from '../access/access.guard.js';
import type { RequestContext } from '../loaders.js';
import { isUuid } from '../uuid.js';
import { askerOf, visibleCase } from './case-access.js';
import {
  DecideEnrolmentInput,
  EnrolmentStepInput,
  GiveNoticeInput,
  ProposeEnrolmentInput,
} from './enrolment-case.input.js';
import { EnrolmentCaseType } from './enrolment-case.type.js';
import { DecideProgrammeInput, ProposeProgrammeInput } from './new-programme.type.js';
import { ConvenePanelInput, ReviewProposalInput } from './panel.type.js';

/** Who may take which step is a rule of the case; here only a key is asked for. */
@Resolver()
export class EnrolmentStepResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Mutation(() => EnrolmentCaseType, { description: 'What a college asks for one of its provisions.' })
  @ForRoles(...ROLES)
  proposeEnrolment(
    @Args('input', { type: () => ProposeEnrolmentInput }) input: ProposeEnrolmentInput,
    @Context() context: RequestContext,
  ): Promise<EnrolmentCase> {
    const { region, institution, programme, year, wish, planned, reason } = input;
    const detail = { kind: 'wish', wish: { wish: wish as ProvisionWish['wish'], planned } } as const;
    return this.propose(region, { institution, programme, year }, detail, reason, context);
  }

  @Mutation(() => EnrolmentCaseType, { description: 'Puts a new programme forward; it is scored at once.' })
  @ForRoles(...ROLES)
  proposeProgramme(
    @Args('input', { type: () => ProposeProgrammeInput }) input: ProposeProgrammeInput,
    @Context() context: RequestContext,
  ): Promise<EnrolmentCase> {
    const { region, institution, programme, proposed, reason } = input;
    const { partners, promises, ...figures } = proposed;
    const plain = { ...figures, partners: partners.map((partner) => ({ ...partner })), promises: { ...promises } };
    const subject = { institution, programme, year: proposed.firstIntakeYear };
    return this.propose(region, subject, { kind: 'programme', programme: plain }, reason, context);
  }

  @Mutation(() => EnrolmentCaseType, { description: '`nextSteps` says which steps are open.' })
  @ForRoles(...ROLES)
  takeEnrolmentStep(
    @Args('input', { type: () => EnrolmentStepInput }) { case: id, step, reason }: EnrolmentStepInput,
    @Context() context: RequestContext,
  ): Promise<EnrolmentCase> {
    const detail = step === 'declare_conflict' ? ({ kind: 'conflict' } as const) : null;
    return this.take(id, step as CaseStep, detail, reason, context);
  }

  @Mutation(() => EnrolmentCaseType, { description: 'Tells the institution what may be decided, and from when.' })
  @ForRoles(...ROLES)
  giveEnrolmentNotice(
    @Args('input', { type: () => GiveNoticeInput }) { case: id, action, planned, reason }: GiveNoticeInput,
    @Context() context: RequestContext,
  ): Promise<EnrolmentCase> {
    return this.take(id, 'give_notice', { kind: 'notice', action: action as Action, planned }, reason, context);
  }

  @Mutation(() => EnrolmentCaseType, { description: 'Freezes what the decision relied on with it.' })
  @ForRoles(...ROLES)
  decideEnrolment(
    @Args('input', { type: () => DecideEnrolmentInput }) input: DecideEnrolmentInput,
    @Context() context: RequestContext,
  ): Promise<EnrolmentCase> {
    const { case: id, action, planned, edition, reason } = input;
    const detail = { kind: 'decision', action: action as Action, planned, editionId: editionId(edition) } as const;
    return this.take(id, 'decide', detail, reason, context);
  }

  @Mutation(() => EnrolmentCaseType, { description: 'Names the panel on a new programme.' })
  @ForRoles(...ROLES)
  convenePanel(
    @Args('input', { type: () => ConvenePanelInput }) { case: id, members, reason }: ConvenePanelInput,
    @Context() context: RequestContext,
  ): Promise<EnrolmentCase> {
    const plain = members.map((member) => ({ ...member }) as PanelMember);
    return this.take(id, 'convene', { kind: 'panel', members: plain }, reason, context);
  }

  @Mutation(() => EnrolmentCaseType, { description: 'A member’s marks; the last ones count.' })
  @ForRoles(...ROLES)
  reviewProposal(
    @Args('input', { type: () => ReviewProposalInput }) { case: id, reason, ...marks }: ReviewProposalInput,
    @Context() context: RequestContext,
  ): Promise<EnrolmentCase> {
    return this.take(id, 'review', { kind: 'review', review: { ...marks } as PanelReview }, reason, context);
  }

  @Mutation(() => EnrolmentCaseType, { description: 'Needs the panel’s quorum.' })
  @ForRoles(...ROLES)
  decideProgramme(
    @Args('input', { type: () => DecideProgrammeInput }) { case: id, approve, edition, reason }: DecideProgrammeInput,
    @Context() context: RequestContext,
  ): Promise<EnrolmentCase> {
    const detail = { kind: 'verdict', isApproved: approve, editionId: editionId(edition) } as const;
    return this.take(id, 'decide', detail, reason, context);
  }

  private async propose(
    region: string,
    subject: Pick<EnrolmentCase, 'institution' | 'programme' | 'year'>,
    detail: AskedCaseDetail & { readonly kind: 'wish' | 'programme' },
    reason: string,
    { principal }: RequestContext,
  ): Promise<EnrolmentCase> {
    const request = { ...askerOf(principal), region, subject, detail, reason, at: new Date() };
    const id = await proposeEnrolment(this.database, request);
    return (await this.database.read.enrolmentCases.find(id))!;
  }

  private async take(
    id: string,
    step: CaseStep,
    detail: AskedCaseDetail | null,
    reason: string,
    context: RequestContext,
  ): Promise<EnrolmentCase> {
    const { enrolmentCases } = this.database.read;
    const { region } = await visibleCase(isUuid(id) ? await enrolmentCases.find(id) : undefined, id, context);
    const request = { ...askerOf(context.principal), caseId: id, step, detail, reason, at: new Date() };
    await takeEnrolmentStep(this.database, request);
    context.caseEventsOf.clear({ id, region });
    return (await enrolmentCases.find(id))!;
  }
}

function editionId(asked: string | null | undefined): string | null {
  if (asked && !isUuid(asked)) throw new DomainError('NOT_FOUND', `there is no edition "${asked}"`);
  return asked ?? null;
}
