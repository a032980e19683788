import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, neighbourOutlookOfEdition, type CodeEntry } from '@gongxu/data-access';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { visibleStates } from '../access/visible-states.js';
import { codeEntryOf } from '../code-system/code-entry.js';
import { decodeCursor, isCodeKey, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { ProgrammeType } from '../programme/programme.type.js';
import { NeighbourOutlookType, NeighbourProgrammeConnection, NeighbourProgrammeType } from './neighbour.type.js';
import { standingEdition } from './standing-edition.js';

/** Years until an intake of this autumn graduates from a usual programme. */
const USUAL_LENGTH = 3;

@Resolver(() => NeighbourOutlookType)
export class NeighbourOutlookResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => [NeighbourOutlookType], {
    description:
      'Each programme of the region without and with its neighbours, one item a group of the policy. For the bureaus.',
  })
  @ForRoles(...STAFF)
  async neighbourOutlooks(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int }) year: number,
    @Context() context: RequestContext,
    @Args('forecastYear', { type: () => Int, nullable: true, description: 'Three years after `year` when absent.' })
    forecastYear?: number | null,
  ): Promise<NeighbourOutlookType[]> {
    const edition = await standingEdition(this.database, region, year, context);
    return neighbourOutlookOfEdition(this.database.read, edition, {
      year: forecastYear ?? year + USUAL_LENGTH,
      states: visibleStates(context.principal),
    });
  }

  @ResolveField(() => NeighbourProgrammeConnection, { description: 'In code order.' })
  programmes(
    @Parent() { programmes }: NeighbourOutlookType,
    @Args() page: PageArgs,
    @Args('programme', { type: () => ID, nullable: true }) programme?: string | null,
  ): Connection<NeighbourProgrammeType> {
    const first = pageSize(page);
    const seen = decodeCursor(page.after, isCodeKey)?.[0] ?? '';
    const rest = programmes.filter((one) => one.programme > seen && (programme ?? one.programme) === one.programme);
    return toConnection(rest.slice(0, first + 1), first, (one) => [one.programme]);
  }
}

@Resolver(() => NeighbourProgrammeType)
export class NeighbourProgrammeResolver {
  @ResolveField(() => ProgrammeType)
  programme(
    @Parent() { programmeSystem, programme }: NeighbourProgrammeType,
    @Context() context: RequestContext,
  ): Promise<CodeEntry> {
    return codeEntryOf(context, programmeSystem, programme);
  }
}
