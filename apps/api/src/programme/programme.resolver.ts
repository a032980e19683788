import { Inject } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, type CodeEntry } from '@gongxu/data-access';
import { decodeCursor, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import { forecastPage } from '../forecast/forecast-page.js';
import { ForecastArgs, ForecastConnection, type ForecastType } from '../forecast/forecast.type.js';
import type { RequestContext } from '../loaders.js';
import { isCodeKey } from '../occupation/occupation.resolver.js';
import { programmeLink } from './programme-link.js';
import { ProgrammeConnection, ProgrammeOccupationType, ProgrammeType, ProvisionType } from './programme.type.js';

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => ProgrammeType, { nullable: true })
  programme(
    @Args('system', { type: () => ID }) system: string,
    @Args('code', { type: () => ID }) code: string,
    @Context() context: RequestContext,
  ): Promise<CodeEntry | undefined> {
    return context.codeEntry.load({ system, code });
  }

  @Query(() => ProgrammeConnection, { description: 'By code. `text` is looked for in names of either language.' })
  async programmes(
    @Args('system', { type: () => ID }) system: string,
    @Args() page: PageArgs,
    @Args('text', { type: () => String, defaultValue: '' }) text: string,
  ): Promise<Connection<CodeEntry>> {
    const first = pageSize(page);
    const after = decodeCursor(page.after, isCodeKey)?.[0];
    const items = await this.database.read.codeLists.search({ system, text, limit: first + 1, after });
    return toConnection(items, first, ({ code }) => [code]);
  }

  @ResolveField(() => [ProgrammeOccupationType], {
    description: 'Occupations the programme leads to; empty for an explicit "no match".',
  })
  async occupations(@Parent() key: CodeEntry, @Context() context: RequestContext) {
    const links = await context.occupationsOf.load(key);
    return Promise.all(links.map((link) => programmeLink(context, link)));
  }

  @ResolveField(() => [ProvisionType], { description: 'Institutions that offer it now.' })
  async provisions(
    @Parent() { system, code }: CodeEntry,
    @Context() context: RequestContext,
  ): Promise<ProvisionType[]> {
    const offered = await context.institutionsOffering.load(code);
    return Promise.all(
      offered.map(async ({ institution, ...rest }) => ({
        ...rest,
        programme: { system, code },
        institution,
        institutionName: await context.institutionName.load(institution),
      })),
    );
  }

  @ResolveField(() => ForecastConnection, { description: 'Of its provisions, by region, institution and measure.' })
  forecasts(
    @Parent() key: CodeEntry,
    @Args() args: ForecastArgs,
    @Context() context: RequestContext,
    @Args('institution', { type: () => ID, nullable: true }) institution?: string | null,
  ): Promise<Connection<ForecastType>> {
    return forecastPage(context, key, args, { subject: 'provision', institution: institution ?? undefined });
  }
}
