import { Inject } from '@nestjs/common';
import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Database,
  planGapValue,
  planLineValue,
  yearsOfPlan,
  type CodeEntry,
  type PlanCobweb,
  type PlanGap,
  type PlanGapOrder,
  type PlanLine,
  type PlanLineFilter,
  type PlanLineOrder,
  type PlanRecord,
} from '@gongxu/data-access';
import type { Principal } from '../access/principal.js';
import { OrderDirection } from '../catalogue/rating.enum.js';
import { codeEntryOf } from '../code-system/code-entry.js';
import { decodeCursor, PageArgs, pageSize, toConnection, type Connection } from '../connection.js';
import type { RequestContext } from '../loaders.js';
import { OccupationType } from '../occupation/occupation.type.js';
import { ProgrammeType } from '../programme/programme.type.js';
import { ownInstitution } from './own-institution.js';
import {
  PlanCobwebConnection,
  PlanCobwebType,
  PlanGapConnection,
  PlanGapOrderInput,
  PlanGapType,
  PlanLineConnection,
  PlanLineFilterInput,
  PlanLineOrderInput,
  PlanLineType,
} from './plan-line.type.js';
import { PlanType } from './plan.type.js';

type GapOfPlan = PlanGap & { readonly editionId: string };
type CobwebOfPlan = PlanCobweb & { readonly editionId: string };

@Resolver(() => PlanType)
export class PlanRowsResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @ResolveField(() => PlanLineConnection, { description: 'A college sees its own provisions.' })
  async lines(
    @Parent() plan: PlanRecord,
    @Args() page: PageArgs,
    @Context() { principal }: RequestContext,
    @Args('filter', { type: () => PlanLineFilterInput, nullable: true }) filter?: PlanLineFilterInput | null,
    @Args('orderBy', { type: () => PlanLineOrderInput, nullable: true }) orderBy?: PlanLineOrderInput | null,
  ): Promise<Connection<PlanLine> & { totalCount: number }> {
    const first = pageSize(page);
    const order = orderBy?.field ?? 'institution';
    const visible = visibleTo(principal, filter);
    if (!visible) return { ...toConnection<PlanLine>([], first, () => []), totalCount: 0 };
    const { planReader } = this.database.read;
    const lines = await planReader.lines(plan, visible, {
      order,
      descending: orderBy?.direction === OrderDirection.DESC,
      limit: first + 1,
      after: decodeCursor(page.after, isLineKey(order))?.slice(1) as [string | number, string, string] | undefined,
    });
    const keyOf = (line: PlanLine) => [order, planLineValue(order, line), line.institution, line.programme];
    return { ...toConnection(lines, first, keyOf), totalCount: await planReader.countLines(plan, visible) };
  }

  @ResolveField(() => PlanGapConnection, { description: 'Occupations the provisions lead to, by year of graduation.' })
  async gaps(
    @Parent() plan: PlanRecord,
    @Args() page: PageArgs,
    @Args('occupation', { type: () => ID, nullable: true }) occupation?: string | null,
    @Args('orderBy', { type: () => PlanGapOrderInput, nullable: true }) orderBy?: PlanGapOrderInput | null,
  ): Promise<Connection<GapOfPlan>> {
    const first = pageSize(page);
    const order = orderBy?.field ?? 'occupation';
    const gaps = await this.database.read.planReader.gaps(plan, {
      order,
      descending: orderBy?.direction === OrderDirection.DESC,
      limit: first + 1,
      occupation: occupation ?? undefined,
      after: decodeCursor(page.after, isGapKey(order))?.slice(1) as [string | number, string, number] | undefined,
    });
    const ofPlan = gaps.map((gap) => ({ ...gap, editionId: plan.editionId }));
    return toConnection(ofPlan, first, (gap) => [order, planGapValue(order, gap), gap.occupation, gap.year]);
  }

  @ResolveField(() => [PlanGapType], {
    description:
      'Gaps of an occupation over the eight years after the autumn, every later autumn taking in as many. 逐年缺口',
  })
  async years(
    @Parent() plan: PlanRecord,
    @Args('occupation', { type: () => ID }) occupation: string,
  ): Promise<GapOfPlan[]> {
    const years = await yearsOfPlan(this.database.read, plan);
    return years
      .filter((each) => each.occupation === occupation)
      .map((each) => ({ ...each, editionId: plan.editionId }));
  }

  @ResolveField(() => PlanCobwebConnection, {
    description: 'Cuts that make a later shortage, the one that keeps most persons away first. A college sees its own.',
  })
  async cobwebs(
    @Parent() plan: PlanRecord,
    @Args() page: PageArgs,
    @Context() { principal }: RequestContext,
    @Args('filter', { type: () => PlanLineFilterInput, nullable: true }) filter?: PlanLineFilterInput | null,
  ): Promise<Connection<CobwebOfPlan> & { totalCount: number }> {
    const first = pageSize(page);
    const visible = visibleTo(principal, filter);
    if (!visible) return { ...toConnection<CobwebOfPlan>([], first, () => []), totalCount: 0 };
    const { planReader } = this.database.read;
    const after = decodeCursor(page.after, isCobwebKey);
    const cobwebs = await planReader.cobwebs(plan, visible, { limit: first + 1, after });
    const ofPlan = cobwebs.map((each) => ({ ...each, editionId: plan.editionId }));
    return {
      ...toConnection(ofPlan, first, (each) => [each.persons, each.institution, each.programme, each.occupation]),
      totalCount: await planReader.countCobwebs(plan, visible),
    };
  }
}

@Resolver(() => PlanCobwebType)
export class PlanCobwebResolver {
  @ResolveField(() => OccupationType)
  async occupation(
    @Parent() { occupation, editionId }: CobwebOfPlan,
    @Context() context: RequestContext,
  ): Promise<CodeEntry> {
    const edition = await context.edition.load(editionId);
    return codeEntryOf(context, edition?.occupationSystem ?? '', occupation);
  }
}

@Resolver(() => PlanLineType)
export class PlanLineResolver {
  @ResolveField(() => ProgrammeType, { nullable: true })
  programme(@Parent() { programme }: PlanLine, @Context() context: RequestContext): Promise<CodeEntry | undefined> {
    return context.programmeEntry.load(programme);
  }

  @ResolveField(() => ID)
  programmeCode(@Parent() { programme }: PlanLine): string {
    return programme;
  }

  @ResolveField(() => String, { nullable: true })
  institutionName(@Parent() { institution }: PlanLine, @Context() context: RequestContext): Promise<string | null> {
    return context.institutionName.load(institution);
  }
}

@Resolver(() => PlanGapType)
export class PlanGapResolver {
  @ResolveField(() => OccupationType)
  async occupation(
    @Parent() { occupation, editionId }: GapOfPlan,
    @Context() context: RequestContext,
  ): Promise<CodeEntry> {
    const edition = await context.edition.load(editionId);
    return codeEntryOf(context, edition?.occupationSystem ?? '', occupation);
  }
}

/** A college sees lines of its own alone; nothing where it asks for another's. */
function visibleTo(principal: Principal, filter: PlanLineFilterInput | null | undefined): PlanLineFilter | undefined {
  const own = ownInstitution(principal);
  const wanted = toFilter(filter);
  if (own === null) return wanted;
  return wanted.institution === undefined || wanted.institution === own ? { ...wanted, institution: own } : undefined;
}

const toFilter = (filter: PlanLineFilterInput | null | undefined): PlanLineFilter => ({
  institution: filter?.institution ?? undefined,
  programme: filter?.programme ?? undefined,
  level: filter?.level ?? undefined,
  area: filter?.area ?? undefined,
  kinds: filter?.kinds ?? undefined,
});

/** A cursor of another order is none of this one. */
const isLineKey =
  (order: PlanLineOrder) =>
  (key: unknown): key is [string, string | number, string, string] =>
    isKeyOf(key, order, order === 'institution' ? 'string' : 'number') && typeof key[3] === 'string';

const isGapKey =
  (order: PlanGapOrder) =>
  (key: unknown): key is [string, string | number, string, number] =>
    isKeyOf(key, order, order === 'occupation' ? 'string' : 'number') && Number.isInteger(key[3]);

const isCobwebKey = (key: unknown): key is [number, string, string, string] =>
  Array.isArray(key) &&
  key.length === 4 &&
  typeof key[0] === 'number' &&
  key.slice(1).every((part) => typeof part === 'string');

const isKeyOf = (key: unknown, order: string, type: 'string' | 'number'): key is unknown[] =>
  Array.isArray(key) && key.length === 4 && key[0] === order && typeof key[1] === type && typeof key[2] === 'string';
