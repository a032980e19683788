import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { chainCoverageOfEdition, chainsOfRegion, Database, type CodeEntry } from '@gongxu/data-access';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { codeEntryOf } from '../code-system/code-entry.js';
import { decodeCursor, isCodeKey, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { OccupationType } from '../occupation/occupation.type.js';
import { ProgrammeType } from '../programme/programme.type.js';
import {
  ChainCoverageConnection,
  ChainOccupationConnection,
  ChainOccupationType,
  ChainReportType,
  FeedingProgrammeType,
  FeedingProvisionType,
  IndustryChainsType,
  LinkCoverageType,
  type ChainCoverageType,
} from './chain.type.js';
import { chainView } from './chain-view.js';
import { noticesOf, standingEdition } from './standing-edition.js';

@Resolver(() => ChainReportType)
export class ChainReportResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => IndustryChainsType, {
    description: 'The chains the region has sent for the year, or the newest before.',
  })
  industryChains(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<IndustryChainsType> {
    return chainsOfRegion(this.database.read, region, year);
  }

  @Query(() => ChainReportType, {
    description:
      'Industry chain → occupations → programmes → provisions, with coverage and holes. For the bureaus; a college sees of them what is published.',
  })
  @ForRoles(...STAFF)
  async chainCoverage(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Context() context: RequestContext,
  ): Promise<ChainReportType> {
    const edition = await standingEdition(this.database, region, year, context);
    const { chains, ...report } = await chainCoverageOfEdition(this.database.read, edition);
    const shown = await context.shows.chains(edition.id, chains);
    return {
      ...report,
      editionId: edition.id,
      notices: noticesOf(edition),
      chains: shown.map((chain) => chainView(chain, edition.occupationSystem)),
    };
  }

  @ResolveField(() => ChainCoverageConnection, { description: 'In the order the region sent them.' })
  chains(
    @Parent() { chains }: ChainReportType,
    @Args() page: PageArgs,
    @Args('chain', { type: () => ID, nullable: true }) chain?: string | null,
  ): Connection<ChainCoverageType> {
    return pageAfter(
      chains.filter((each) => (chain ?? each.chain) === each.chain),
      page,
      (each) => each.chain,
    );
  }
}

@Resolver(() => LinkCoverageType)
export class LinkCoverageResolver {
  @ResolveField(() => ChainOccupationConnection, { description: 'Most openings first.' })
  occupations(@Parent() { occupations }: LinkCoverageType, @Args() page: PageArgs): Connection<ChainOccupationType> {
    return pageAfter(occupations, page, ({ occupation }) => occupation);
  }
}

@Resolver(() => ChainOccupationType)
export class ChainOccupationResolver {
  @ResolveField(() => OccupationType)
  occupation(
    @Parent() { system, occupation }: ChainOccupationType,
    @Context() context: RequestContext,
  ): Promise<CodeEntry> {
    return codeEntryOf(context, system, occupation);
  }
}

@Resolver(() => FeedingProgrammeType)
export class FeedingProgrammeResolver {
  @ResolveField(() => ProgrammeType)
  programme(
    @Parent() { programmeSystem, programme }: FeedingProgrammeType,
    @Context() context: RequestContext,
  ): Promise<CodeEntry> {
    return codeEntryOf(context, programmeSystem, programme);
  }
}

@Resolver(() => FeedingProvisionType)
export class FeedingProvisionResolver {
  @ResolveField(() => String, { nullable: true })
  institutionName(
    @Parent() { institution }: FeedingProvisionType,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return context.institutionName.load(institution);
  }
}

/** Of a list whose items are told apart by a code, in an order of its own; the cursor is the code. */
function pageAfter<T>(items: readonly T[], page: PageArgs, codeOf: (item: T) => string): Connection<T> {
  const first = pageSize(page);
  const seen = decodeCursor(page.after, isCodeKey)?.[0];
  const from = seen === undefined ? 0 : items.findIndex((item) => codeOf(item) === seen) + 1;
  return toConnection(items.slice(from, from + first + 1), first, (item) => [codeOf(item)]);
}
