import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, recordConsent, releaseSignals } from '@gongxu/data-access';
import { INSIDERS, ROLES } from '@gongxu/domain';
import {
  dueOn,
  isOverdue,
  listOf,
  standingRelease,
  type ReleaseConsent,
  type ReleaseStep,
  type SignalList,
} from '@gongxu/warning';
import { ForRoles, nameOf } from '../access/access.guard.js';
import { isInsider, visibleStates } from '../access/visible-states.js';
import { decodeCursor, isCodeKey, PageArgs, pageSize, toConnection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { dayInChina } from './day-in-china.js';
import {
  ListedProgrammeConnection,
  ReleaseConsentType,
  SignalListType,
  type ListedProgrammeType,
} from './signal-list.type.js';
import { SignalListEnum } from './signal.enum.js';
import { standingIssue } from './signal-page.js';
import { openFigures } from './open-figures.js';
import { readerOf } from './signal-view.js';

@Resolver(() => SignalListType)
export class SignalListResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => SignalListType, { description: '急需专业: too few are trained. Public once released.' })
  urgentProgrammes(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Context() context: RequestContext,
  ): Promise<SignalListType> {
    return this.list('urgent', region, year, context);
  }

  @Query(() => SignalListType, { description: '过剩预警专业: too many are trained. Public once released.' })
  surplusProgrammes(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Context() context: RequestContext,
  ): Promise<SignalListType> {
    return this.list('surplus', region, year, context);
  }

  @ResolveField(() => ListedProgrammeConnection, { description: 'Red before yellow, then the likeliest first.' })
  async programmes(
    @Parent() { issue, list }: SignalListType,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<ListedProgrammeConnection> {
    const first = pageSize(page);
    const after = decodeCursor(page.after, isCodeKey)?.[0];
    const signals = issue ? await context.programmesOfIssue.load(issue) : [];
    const shown = issue ? await context.shows.signals(issue.editionId, signals) : [];
    const listed = listOf(shown, list as SignalList);
    const start = after === undefined ? 0 : listed.findIndex(({ programme }) => programme === after) + 1;
    const nodes = await Promise.all(
      listed.slice(start, start + first + 1).map(async (signal): Promise<ListedProgrammeType> => {
        const name = await context.programmeEntry.load(signal.programme);
        const reason = signal.reasons.find(({ code }) => code === 'forward');
        const { nameZh = null, nameEn = null } = name ?? {};
        return {
          ...signal,
          ...openFigures(signal),
          nameZh,
          nameEn,
          reasonZh: reason?.zh ?? null,
          reasonEn: reason?.en ?? null,
        };
      }),
    );
    const { edges, pageInfo } = toConnection(nodes, first, ({ programme }) => [programme]);
    return { edges, pageInfo, totalCount: listed.length };
  }

  @Mutation(() => SignalListType, { description: 'Makes a list public as its signals stand now.' })
  @ForRoles(...ROLES)
  releaseSignalList(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Args('list', { type: () => SignalListEnum }) list: SignalList,
    @Args('reason', { type: () => String }) reason: string,
    @Context() context: RequestContext,
  ): Promise<SignalListType> {
    return this.step('release', list, region, year, reason, context);
  }

  @Mutation(() => SignalListType, { description: 'Takes a list back; that it was public stays on record.' })
  @ForRoles(...ROLES)
  withdrawSignalList(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Args('list', { type: () => SignalListEnum }) list: SignalList,
    @Args('reason', { type: () => String }) reason: string,
    @Context() context: RequestContext,
  ): Promise<SignalListType> {
    return this.step('withdraw', list, region, year, reason, context);
  }

  @Query(() => [ReleaseConsentType], { description: 'The last word of each institution.' })
  @ForRoles(...INSIDERS)
  releaseConsents(@Args('region', { type: () => ID }) region: string): Promise<ReleaseConsent[]> {
    return this.database.read.signalReleases.consents(region);
  }

  @Mutation(() => ReleaseConsentType, {
    description: 'The institution itself or the education bureau lets its employment figures go to other departments.',
  })
  @ForRoles(...ROLES)
  recordReleaseConsent(
    @Args('region', { type: () => ID }) region: string,
    @Args('institution', { type: () => ID }) institution: string,
    @Args('isGiven', { type: () => Boolean }) isGiven: boolean,
    @Args('reason', { type: () => String }) reason: string,
    @Context() { principal }: RequestContext,
  ): Promise<ReleaseConsent> {
    const by = { actor: nameOf(principal), reader: readerOf(principal), at: new Date() };
    return recordConsent(this.database, { region, institution, isGiven, reason, ...by });
  }

  private async step(
    step: ReleaseStep,
    list: SignalList,
    region: string,
    year: number,
    reason: string,
    context: RequestContext,
  ): Promise<SignalListType> {
    const { principal } = context;
    const issue = await standingIssue(this.database.read, region, year, context);
    const { roles } = readerOf(principal);
    await releaseSignals(this.database, { issue, list, step, reason, roles, actor: nameOf(principal), at: new Date() });
    return this.list(list, region, year, context);
  }

  private async list(
    list: SignalList,
    region: string,
    year: number,
    { principal }: RequestContext,
  ): Promise<SignalListType> {
    const { signalReader, signalReleases } = this.database.read;
    const events = await signalReleases.events(region, year);
    const release = standingRelease(events, list);
    const newest = await signalReader.standing(region, year, visibleStates(principal));
    const issue = release ? await signalReader.issue(release.issueId) : isInsider(principal) ? newest : undefined;
    return {
      list,
      region,
      year,
      dueOn: dueOn(year),
      isOverdue: !release && isOverdue(year, dayInChina(new Date())),
      release: release ?? null,
      isOutdated: release !== undefined && newest !== undefined && newest.id !== release.issueId,
      releases: isInsider(principal) ? events.filter((event) => event.list === list) : [],
      notices: issue?.header.notices ?? [],
      issue,
    };
  }
}
