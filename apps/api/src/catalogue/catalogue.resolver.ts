import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, type EditionRecord, type EntryFilter, type MergeReport } from '@gongxu/data-access';
import type { EditionState } from '@gongxu/editions';
import type { MethodAgreement, MethodDefinition } from '@gongxu/shortage';
import { visibleStates } from '../access/visible-states.js';
import { decodeCursor, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import { shown } from '../disclosure/public-entry.js';
import type { RequestContext, ShownEntry } from '../loaders.js';
import { EditionStateEnum } from '../edition-life/edition-life.enum.js';
import { isUuid } from '../uuid.js';
import {
  CatalogueEntryConnection,
  CatalogueEntryType,
  EntryFilterInput,
  EntryOrderInput,
} from './catalogue-entry.type.js';
import {
  CatalogueConnection,
  CatalogueInputType,
  CatalogueMethodType,
  CatalogueType,
  MergeReportType,
  MethodAgreementType,
} from './catalogue.type.js';
import { EntryOrderField, OrderDirection } from './rating.enum.js';

/** What stands in an edition's header beside the fields of its own. */
interface Header {
  readonly notices: readonly string[];
  readonly dropped: readonly string[];
  readonly methods: readonly MethodDefinition[];
  readonly merge: MergeReport | null;
  /** Editions of an earlier format have none. */
  readonly agreement?: readonly MethodAgreement[];
}

@Resolver(() => CatalogueType)
export class CatalogueResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => CatalogueConnection, { description: 'Newest year first.' })
  async catalogues(
    @Args() page: PageArgs,
    @Args('region', { type: () => ID, nullable: true }) region?: string | null,
    @Args('year', { type: () => Int, nullable: true }) year?: number | null,
    @Args('latestOnly', {
      type: () => Boolean,
      defaultValue: true,
      description: 'Only one edition of each region and year: the published one, else the newest.',
    })
    latestOnly?: boolean,
    @Args('states', { type: () => [EditionStateEnum], nullable: true, description: 'Only editions in these states.' })
    states?: readonly EditionState[] | null,
    @Context() context?: RequestContext,
  ): Promise<Connection<EditionRecord>> {
    const first = pageSize(page);
    const after = decodeCursor(page.after, isIdKey)?.[0];
    const visible = visibleStates(context!.principal).filter((state) => states?.includes(state) ?? true);
    const filter = { region: region ?? undefined, year: year ?? undefined, latestOnly, states: visible };
    return toConnection(await this.database.read.editionReader.list(filter, first + 1, after), first, ({ id }) => [id]);
  }

  @Query(() => CatalogueType, {
    nullable: true,
    description:
      'The newest published edition, else the newest you may see, unless year and number say otherwise. Drafts are for those who work on them.',
  })
  catalogue(
    @Args('region', { type: () => ID }) region: string,
    @Args('year', { type: () => Int, nullable: true }) year?: number | null,
    @Args('number', { type: () => Int, nullable: true }) number?: number | null,
    @Context() context?: RequestContext,
  ): Promise<EditionRecord | undefined> {
    const visible = visibleStates(context!.principal);
    return this.database.read.editionReader.standing(region, year ?? undefined, number ?? undefined, visible);
  }

  @ResolveField(() => CatalogueEntryConnection)
  async entries(
    @Parent() edition: EditionRecord,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
    @Args('filter', { type: () => EntryFilterInput, nullable: true }) filter?: EntryFilterInput | null,
    @Args('orderBy', { type: () => EntryOrderInput, nullable: true }) orderBy?: EntryOrderInput | null,
  ): Promise<Connection<ShownEntry> & { totalCount: number }> {
    const first = pageSize(page);
    const order = orderBy?.field ?? EntryOrderField.RANK;
    const key = decodeCursor(page.after, isKeyOf(order));
    const { entries, count } = await context.entries.load({
      edition: { region: edition.region, id: edition.id },
      filter: toFilter(filter),
      page: {
        order,
        descending: orderBy?.direction === OrderDirection.DESC,
        limit: first + 1,
        after: key?.[1],
      },
    });
    const connection = toConnection(entries, first, ({ rank }) => [order, rank]);
    return { ...connection, totalCount: count };
  }

  @ResolveField(() => CatalogueEntryType, { nullable: true })
  async entry(
    @Parent() { id, region }: EditionRecord,
    @Args('occupation', { type: () => ID }) occupation: string,
    @Context() context: RequestContext,
  ): Promise<ShownEntry | undefined> {
    const page = { order: EntryOrderField.RANK, descending: false, limit: 1 };
    const { entries } = await context.entries.load({ edition: { region, id }, filter: { occupation }, page });
    return entries[0];
  }

  @ResolveField(() => [String], { description: 'Warnings that must stand wherever the data shows, e.g. 模拟数据.' })
  notices(@Parent() { header }: EditionRecord): readonly string[] {
    return (header as Header).notices;
  }

  @ResolveField(() => [ID], { description: 'Occupations listed in the previous edition and not in this one.' })
  dropped(@Parent() { header }: EditionRecord): readonly string[] {
    return (header as Header).dropped;
  }

  @ResolveField(() => [CatalogueMethodType])
  methods(@Parent() { header }: EditionRecord): CatalogueMethodType[] {
    return (header as Header).methods.map(({ parameters, ...method }) => ({
      ...method,
      parameters: JSON.stringify(parameters),
    }));
  }

  @ResolveField(() => [MethodAgreementType], { description: 'Of every pair of methods. 方法一致性' })
  agreement(@Parent() { header }: EditionRecord): readonly MethodAgreementType[] {
    return (header as Header).agreement ?? [];
  }

  @ResolveField(() => [CatalogueInputType], { description: 'The files the edition was made from.' })
  async inputs(
    @Parent() { runId }: EditionRecord,
    @Context() context: RequestContext,
  ): Promise<readonly CatalogueInputType[]> {
    return (await context.run.load(runId))?.inputs ?? [];
  }

  @ResolveField(() => MergeReportType, { nullable: true })
  async merge(
    @Parent() { id, header }: EditionRecord,
    @Context() { shows }: RequestContext,
  ): Promise<MergeReportType | null> {
    const { merge } = header as Header;
    if (!merge) return null;
    const jobSeekers = await shows.jobSeekers(id, merge.jobSeekers);
    return {
      vacancyRows: merge.vacancies.rows,
      vacancyDuplicates: merge.vacancies.duplicates,
      vacanciesUncoded: merge.vacancies.uncoded,
      jobSeekerRows: jobSeekers.rows,
      jobSeekerDuplicates: jobSeekers.duplicates,
      jobSeekersUncoded: shown(jobSeekers.uncoded),
      asOf: merge.asOf,
    };
  }
}

const isIdKey = (key: unknown): key is [string] => Array.isArray(key) && key.length === 1 && isUuid(String(key[0]));

/** A cursor of another order is none of this one. */
const isKeyOf =
  (order: EntryOrderField) =>
  (key: unknown): key is [order: EntryOrderField, rank: number] =>
    Array.isArray(key) && key.length === 2 && key[0] === order && Number.isInteger(key[1]);

const toFilter = (filter: EntryFilterInput | null | undefined): EntryFilter => ({
  area: filter?.region ?? undefined,
  industry: filter?.industry ?? undefined,
  rating: filter?.rating ?? undefined,
  method: filter?.method ?? undefined,
  educationLevel: filter?.educationLevel ?? undefined,
  talentTier: filter?.talentTier ?? undefined,
  text: filter?.text ?? undefined,
  programme: filter?.programme ?? undefined,
  listed: filter?.listed ?? undefined,
});
