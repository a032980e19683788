import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, laddersInForce, requestSignals, type CodeEntry, type JobRecord } from '@gongxu/data-access';
import { ACTIONS, disagreementOf, SIGNAL_COLOURS } from '@gongxu/warning';
import { ForRoles, nameOf, STAFF } from '../access/access.guard.js';
import { standingEdition } from '../cluster/standing-edition.js';
import { PageArgs, toConnection } from '../connection.js';
import { JobType } from '../job/job.type.js';
import type { RequestContext } from '../loaders.js';
import { ProgrammeType } from '../programme/programme.type.js';
import { cursorOf, filterOf, pageOf, standingIssue } from './signal-page.js';
import {
  LadderDisagreementConnection,
  LadderType,
  SignalConnection,
  SignalFilterInput,
  SignalOrderInput,
} from './signal-query.type.js';
import { issueView, ladderView, signalView } from './signal-view.js';
import { SignalType } from './signal.type.js';

/** Bureaus and committee see all; a college sees its own provisions. */
const READERS = [...STAFF, 'committee'] as const;

@Resolver(() => SignalType)
export class SignalResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => SignalConnection, {
    description: 'The newest signals beside the published edition, else beside the newest you may see.',
  })
  @ForRoles(...READERS)
  async signals(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
    @Args('filter', { type: () => SignalFilterInput, nullable: true }) filter?: SignalFilterInput | null,
    @Args('orderBy', { type: () => SignalOrderInput, nullable: true }) orderBy?: SignalOrderInput | null,
  ): Promise<SignalConnection> {
    const { signalReader } = this.database.read;
    const asked = filterOf(filter, context.principal);
    const { first, ...chosen } = pageOf(page, orderBy);
    const issue = await standingIssue(this.database.read, region, year, context);
    const { edges, pageInfo } = toConnection(
      await signalReader.page(issue, asked, chosen),
      first,
      cursorOf(chosen.order),
    );
    return {
      edges: await Promise.all(
        edges.map(async ({ node, cursor }) => ({ node: await signalView(context, node), cursor })),
      ),
      pageInfo,
      totalCount: await signalReader.count(issue, asked),
      issue: issueView(issue),
    };
  }

  @Query(() => SignalType, {
    nullable: true,
    description: 'Without an institution: the programme in the whole region.',
  })
  @ForRoles(...READERS)
  async signal(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Args('programme', { type: () => ID }) programme: string,
    @Context() context: RequestContext,
    @Args('institution', { type: () => ID, nullable: true }) institution?: string | null,
  ): Promise<SignalType | undefined> {
    const filter = filterOf({ programme, institution: institution ?? '' }, context.principal);
    const issue = await standingIssue(this.database.read, region, year, context);
    const page = { order: 'programme', descending: false, limit: 1 } as const;
    const [found] = await this.database.read.signalReader.page(issue, filter, page);
    return found && signalView(context, found);
  }

  @Query(() => [LadderType], { description: 'In force in the region: those that decide, then those shown beside.' })
  async ladders(@Args('region', { type: () => ID }) region: string): Promise<LadderType[]> {
    const { read } = this.database;
    const { deciding, beside } = await laddersInForce(read, await read.policies.forRegion(region), region);
    return [
      ...deciding.map((ladder) => ladderView(ladder, true)),
      ...beside.map((ladder) => ladderView(ladder, false)),
    ];
  }

  @Query(() => LadderDisagreementConnection, { description: 'Signals whose ladders say different things.' })
  @ForRoles(...READERS)
  async ladderDisagreements(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<LadderDisagreementConnection> {
    const { signalReader } = this.database.read;
    const asked = { ...filterOf(null, context.principal), isDisputed: true };
    const { first, ...chosen } = pageOf(page, null);
    const issue = await standingIssue(this.database.read, region, year, context);
    const { edges, pageInfo } = toConnection(
      await signalReader.page(issue, asked, chosen),
      first,
      cursorOf(chosen.order),
    );
    return {
      edges: await Promise.all(
        edges.map(async ({ node, cursor }) => {
          const { byColour, byAction, mildest, hardest } = disagreementOf(node.content.verdicts);
          return {
            cursor,
            node: {
              signal: await signalView(context, node),
              mildest,
              hardest,
              byColour: SIGNAL_COLOURS.flatMap((colour) => {
                const ladders = byColour[colour];
                return ladders ? [{ colour, ladders }] : [];
              }),
              byAction: ACTIONS.flatMap((action) => {
                const ladders = byAction[action];
                return ladders ? [{ action, ladders }] : [];
              }),
            },
          };
        }),
      ),
      pageInfo,
      totalCount: await signalReader.count(issue, asked),
    };
  }

  @Mutation(() => JobType, { description: 'Issues the signals anew; nothing comes of it where no input has changed.' })
  @ForRoles('organisation', 'hr_bureau', 'education_bureau')
  async issueSignals(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Context() context: RequestContext,
  ): Promise<JobRecord> {
    const edition = await standingEdition(this.database, region, year, context);
    const by = { groupId: edition.id, requestedBy: nameOf(context.principal) };
    const id = await this.database.transaction((repositories) => requestSignals(repositories, edition, by));
    return (await this.database.read.jobs.find(id))!;
  }

  @ResolveField(() => ProgrammeType)
  async programme(@Parent() { key }: SignalType, @Context() context: RequestContext): Promise<CodeEntry> {
    const found = await context.programmeEntry.load(key.programme);
    const { programme: code } = key;
    return found ?? { system: '', code, nameZh: null, nameEn: null, parentCode: null, level: null, region: null };
  }

  @ResolveField(() => String, { nullable: true })
  institutionName(@Parent() { institution }: SignalType, @Context() context: RequestContext): Promise<string | null> {
    return institution === null ? Promise.resolve(null) : context.institutionName.load(institution);
  }

  @ResolveField(() => [SignalType], { description: 'The same programme or provision in every year, oldest first.' })
  async history(@Parent() { key, issueId }: SignalType, @Context() context: RequestContext): Promise<SignalType[]> {
    const issue = await context.signalIssue.load(issueId);
    if (!issue) return [];
    const { region, policyId } = issue;
    const found = await context.signalHistory.load({ region, policyId, ...key });
    return Promise.all(found.map((record) => signalView(context, record)));
  }
}
