import { Inject } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, type EnrolmentCase } from '@gongxu/data-access';
import { ROLES } from '@gongxu/domain';
import {
  caseStepsFrom,
  decisionPolicyOf,
  interestedIn,
  panelOutcome,
  type CaseKind,
  type CaseState,
  type CaseStep,
  type NewProgramme,
  type ProposalScore,
} from '@gongxu/enrolment-decisions';
import { ForRoles } from '../access/access.guard.js';
import { isInsider } from '../access/visible-states.js';
import { decodeCursor, PageArgs, pageSize, timeKey, timeKeyOf, toConnection, type Connection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { isUuid } from '../uuid.js';
import { askerOf, standingAt, visibleCase } from './case-access.js';
import { CaseStepEnum } from './enrolment-case.enum.js';
import { EnrolmentCaseArgs } from './enrolment-case.input.js';
import {
  EnrolmentCaseConnection,
  EnrolmentCaseType,
  EnrolmentDecisionType,
  EnrolmentEventConnection,
  NoticeType,
  WishType,
  type EnrolmentEventType,
} from './enrolment-case.type.js';
import { shownEvidence } from './shown-evidence.js';
import { NewProgrammeType } from './new-programme.type.js';
import { PanelType } from './panel.type.js';
import { ProposalScoreType } from './proposal-score.type.js';

@Resolver(() => EnrolmentCaseType)
export class EnrolmentCaseResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => EnrolmentCaseType, { description: 'For its college, those who decide, and the members of its panel.' })
  @ForRoles(...ROLES)
  async enrolmentCase(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext) {
    const found = isUuid(id) ? await this.database.read.enrolmentCases.find(id) : undefined;
    return visibleCase(found, id, context);
  }

  @Query(() => EnrolmentCaseConnection, {
    description: 'Newest first. A college sees its own, a member of a panel what it judges.',
  })
  @ForRoles(...ROLES)
  async enrolmentCases(
    @Args() args: EnrolmentCaseArgs,
    @Context() { principal }: RequestContext,
  ): Promise<Connection<EnrolmentCaseType>> {
    const first = pageSize(args);
    const { actor, institution } = askerOf(principal);
    const filter = {
      region: args.region ?? undefined,
      year: args.year ?? undefined,
      institution: args.institution ?? undefined,
      programme: args.programme ?? undefined,
      kind: (args.kind ?? undefined) as CaseKind | undefined,
      state: (args.state ?? undefined) as CaseState | undefined,
      seenBy: isInsider(principal) ? undefined : { institution, member: actor },
    };
    const found = await this.database.read.enrolmentCases.list(filter, first + 1, timeKeyOf(args.after));
    return toConnection(found, first, timeKey);
  }

  @ResolveField(() => [CaseStepEnum], { description: 'Steps the asking key may take now.' })
  async nextSteps(@Parent() of: EnrolmentCase, @Context() context: RequestContext): Promise<CaseStep[]> {
    return caseStepsFrom(of, await standingAt(of, context), askerOf(context.principal));
  }

  @ResolveField(() => WishType, { nullable: true, description: 'Of a provision.' })
  async wish(@Parent() of: EnrolmentCase, @Context() context: RequestContext): Promise<WishType | null> {
    return (await standingAt(of, context)).wish;
  }

  @ResolveField(() => NoticeType, { nullable: true, description: 'Given since the last decision.' })
  async notice(@Parent() of: EnrolmentCase, @Context() context: RequestContext): Promise<NoticeType | null> {
    const { notice } = await standingAt(of, context);
    return notice && { ...notice, until: new Date(notice.until) };
  }

  @ResolveField(() => EnrolmentDecisionType, { nullable: true, description: 'The last one.' })
  async decision(
    @Parent() of: EnrolmentCase,
    @Context() context: RequestContext,
  ): Promise<EnrolmentDecisionType | null> {
    const { decision, verdict } = await standingAt(of, context);
    const none = { action: null, plannedBefore: null, planned: null, isApproved: null, outcome: null };
    const documentUrl = `/enrolment-cases/${of.id}/decision.docx`;
    const decided = decision ?? verdict;
    return decided && { ...none, ...decided, evidence: shownEvidence(decided.evidence), documentUrl };
  }

  @ResolveField(() => NewProgrammeType, { nullable: true, description: 'Of a new programme.' })
  async proposed(@Parent() of: EnrolmentCase, @Context() context: RequestContext): Promise<NewProgramme | null> {
    return (await standingAt(of, context)).programme;
  }

  @ResolveField(() => ProposalScoreType, { nullable: true, description: 'Of a new programme.' })
  async score(@Parent() of: EnrolmentCase, @Context() context: RequestContext): Promise<ProposalScore | null> {
    return (await standingAt(of, context)).score;
  }

  @ResolveField(() => PanelType, { nullable: true, description: 'Of a new programme, once it is convened.' })
  async panel(@Parent() of: EnrolmentCase, @Context() context: RequestContext): Promise<PanelType | null> {
    const standing = await standingAt(of, context);
    if (standing.panel.members.length === 0) return null;
    const policy = decisionPolicyOf((await context.policyOf.load(of.region)).enrolment);
    return { ...standing.panel, outcome: panelOutcome(standing.panel, interestedIn(of, standing), policy) };
  }

  @ResolveField(() => EnrolmentEventConnection, { description: 'In order.' })
  async events(
    @Parent() { id, region }: EnrolmentCase,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<EnrolmentEventType>> {
    const first = pageSize(page);
    const after = decodeCursor(page.after, isNumberKey)?.[0] ?? 0;
    const events = (await context.caseEventsOf.load({ id, region })).filter(({ number }) => number > after);
    const shown = events.slice(0, first + 1).map((event) => ({ ...event, reason: event.reason ?? '' }));
    return toConnection(shown, first, ({ number }) => [number]);
  }

  @ResolveField(() => String, { nullable: true })
  institutionName(
    @Parent() { institution }: EnrolmentCase,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return context.institutionName.load(institution);
  }
}

const isNumberKey = (key: unknown): key is [number] =>
  Array.isArray(key) && key.length === 1 && Number.isInteger(key[0]);
