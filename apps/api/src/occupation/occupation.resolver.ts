import { Inject } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, type CodeEntry } from '@gongxu/data-access';
import { codeOrNothing } from '../code-system/code-entry.js';
import { decodeCursor, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import { forecastPage } from '../forecast/forecast-page.js';
import { ForecastArgs, ForecastConnection, type ForecastType } from '../forecast/forecast.type.js';
import type { HistoryRow, RequestContext } from '../loaders.js';
import { programmeLink } from '../programme/programme-link.js';
import { ProgrammeOccupationType } from '../programme/programme.type.js';
import { OccupationConnection, OccupationType, OccupationYearType } from './occupation.type.js';

@Resolver(() => OccupationType)
export class OccupationResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => OccupationType, { nullable: true })
  occupation(
    @Args('system', { type: () => ID }) system: string,
    @Args('code', { type: () => ID }) code: string,
    @Context() context: RequestContext,
  ): Promise<CodeEntry | undefined> {
    return context.codeEntry.load({ system, code });
  }

  @Query(() => OccupationConnection, {
    description: 'By code. `text` is looked for in names and titles of either language.',
  })
  async occupations(
    @Args('system', { type: () => ID }) system: string,
    @Args() page: PageArgs,
    @Args('text', { type: () => String, defaultValue: '' }) text: string,
  ): Promise<Connection<CodeEntry>> {
    const first = pageSize(page);
    const after = decodeCursor(page.after, isCodeKey)?.[0];
    const items = await this.database.read.codeLists.search({ system, text, limit: first + 1, after });
    return toConnection(items, first, ({ code }) => [code]);
  }

  @ResolveField(() => [String], { description: 'Other names and job titles.' })
  titles(@Parent() key: CodeEntry, @Context() context: RequestContext): Promise<string[]> {
    return context.titlesOf.load(key);
  }

  @ResolveField(() => OccupationType, { nullable: true })
  parent(@Parent() entry: CodeEntry, @Context() context: RequestContext): Promise<CodeEntry | undefined> {
    return codeOrNothing(context, entry.system, entry.parentCode);
  }

  @ResolveField(() => [ProgrammeOccupationType], {
    description: 'Programmes that lead to the occupation, to a group it belongs to, or to a part of it.',
  })
  async programmes(@Parent() key: CodeEntry, @Context() context: RequestContext) {
    const links = await context.programmesOf.load(key);
    return Promise.all(links.map((link) => programmeLink(context, link)));
  }

  @ResolveField(() => [OccupationYearType], { description: 'By region and year, from the newest editions.' })
  history(@Parent() key: CodeEntry, @Context() context: RequestContext): Promise<HistoryRow[]> {
    return context.historyOf.load(key);
  }

  @ResolveField(() => ForecastConnection, { description: 'By region and measure.' })
  forecasts(
    @Parent() key: CodeEntry,
    @Args() args: ForecastArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ForecastType>> {
    return forecastPage(context, key, args, { subject: 'occupation' });
  }
}

export const isCodeKey = (key: unknown): key is [string] =>
  Array.isArray(key) && key.length === 1 && typeof key[0] === 'string';
