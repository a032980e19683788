import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Database, requestPlan, type EditionRecord, type JobRecord, type PlanRecord } from '@gongxu/data-access';
import { MEDIA_TYPES } from '@gongxu/reports';
import { ForRoles, nameOf, STAFF } from '../access/access.guard.js';
import { visibleStates } from '../access/visible-states.js';
import { CatalogueType } from '../catalogue/catalogue.type.js';
import { PageArgs, pageSize, timeKey, timeKeyOf, toConnection, type Connection } from '../connection.js';
import { JobType } from '../job/job.type.js';
import type { RequestContext } from '../loaders.js';
import { isUuid } from '../uuid.js';
import {
  PlanAnswerType,
  PlanConnection,
  PlanFileType,
  PlanNoteType,
  PlanType,
  PlanUnitValueType,
  RequestPlanInput,
} from './plan.type.js';

/** Subjects of a note that are named; a province has thousands. */
const NAMED = 100;

@Resolver(() => PlanType)
export class PlanResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => PlanType, {
    nullable: true,
    description: 'The plan of an id, or the newest of a region and year that has not failed.',
  })
  @ForRoles(...STAFF)
  async plan(
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
    @Args('region', { type: () => ID, nullable: true }) region?: string | null,
    @Args('year', { type: () => Int, nullable: true }) year?: number | null,
  ): Promise<PlanRecord | undefined> {
    const { planReader } = this.database.read;
    if (id !== null && id !== undefined) return isUuid(id) ? planReader.find(id) : undefined;
    return region ? planReader.newest(region, year ?? undefined) : undefined;
  }

  @Query(() => PlanConnection, { description: 'Newest first.' })
  @ForRoles(...STAFF)
  async plans(
    @Args() page: PageArgs,
    @Args('region', { type: () => ID, nullable: true }) region?: string | null,
    @Args('year', { type: () => Int, nullable: true }) year?: number | null,
  ): Promise<Connection<PlanRecord>> {
    const first = pageSize(page);
    const filter = { region: region ?? undefined, year: year ?? undefined };
    const items = await this.database.read.planReader.list(filter, first + 1, timeKeyOf(page.after));
    return toConnection(items, first, timeKey);
  }

  @Mutation(() => PlanType, {
    description: 'Has a plan computed on the region’s catalogue of the year; its answer becomes better while it runs.',
  })
  @ForRoles('organisation', 'education_bureau')
  async requestPlan(
    @Args('input', { type: () => RequestPlanInput }) { region, year, gap, seconds, seed }: RequestPlanInput,
    @Context() { principal }: RequestContext,
  ): Promise<PlanRecord> {
    const id = await requestPlan(this.database, {
      region,
      year,
      gap: gap ?? undefined,
      seconds: seconds ?? undefined,
      seed: seed ?? undefined,
      states: visibleStates(principal),
      requestedBy: nameOf(principal),
    });
    return (await this.database.read.planReader.find(id))!;
  }

  @ResolveField(() => PlanAnswerType, { nullable: true, description: 'Null until there is a first one.' })
  answer(@Parent() { answer }: PlanRecord): PlanAnswerType | null {
    return answer && { ...answer, isOptimal: answer.status === 'optimal' };
  }

  @ResolveField(() => [PlanUnitValueType], { description: 'What one more unit of each limit that binds would bring.' })
  unitValues(@Parent() { unitValues }: PlanRecord): readonly PlanUnitValueType[] {
    return unitValues ?? [];
  }

  @ResolveField(() => [PlanFileType])
  files(@Parent() { id }: PlanRecord): PlanFileType[] {
    return (['xlsx', 'csv'] as const).map((format) => ({
      format,
      mediaType: MEDIA_TYPES[format],
      url: `/plans/${id}/plan.${format}`,
    }));
  }

  @ResolveField(() => [PlanNoteType])
  notes(@Parent() { notes }: PlanRecord): PlanNoteType[] {
    return notes.map(({ subjects, ...note }) => ({
      ...note,
      count: subjects.length,
      subjects: subjects.slice(0, NAMED),
    }));
  }

  @ResolveField(() => CatalogueType, {
    nullable: true,
    description: 'The edition whose figures and forecasts it relies on.',
  })
  catalogue(
    @Parent() { editionId }: PlanRecord,
    @Context() { edition }: RequestContext,
  ): Promise<EditionRecord | undefined> {
    return edition.load(editionId);
  }

  @ResolveField(() => [JobType])
  jobs(@Parent() { id }: PlanRecord, @Context() { jobsOfGroup }: RequestContext): Promise<JobRecord[]> {
    return jobsOfGroup.load(id);
  }
}
