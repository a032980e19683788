import { Inject } from '@nestjs/common';
import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  Database,
  requestCompile,
  requestReplay,
  type CompileRun,
  type EditionRecord,
  type JobRecord,
} from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { parseMethod } from '@gongxu/shortage';
import { ForRoles, nameOf, STAFF } from '../access/access.guard.js';
import { JobType } from '../job/job.type.js';
import type { RequestContext } from '../loaders.js';
import { isUuid } from '../uuid.js';
import { CatalogueType } from './catalogue.type.js';

enum CompileRunStatus {
  RUNNING = 'running',
  DONE = 'done',
  FAILED = 'failed',
}
registerEnumType(CompileRunStatus, { name: 'CompileRunStatus' });

@ObjectType('CompileRun', { description: 'One compilation, from pinned input files to an edition. 编制' })
class CompileRunType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  region: string;

  @Field(() => Int)
  year: number;

  @Field(() => CompileRunStatus)
  status: string;

  @Field(() => String, { nullable: true })
  error: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False when the same inputs had already given the same edition.',
  })
  createdEdition: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The edition this run makes again; null for a compilation.' })
  replays: string | null;

  @Field(() => String, { nullable: true, description: 'Hash of the content the run gave.' })
  contentHash: string | null;

  @Field(() => String)
  requestedBy: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;
}

@InputType()
class CompileCatalogueInput {
  @Field(() => ID)
  region: string;

  @Field(() => Int)
  year: number;

  @Field(() => ID, { nullable: true, description: 'Found by the region when absent.' })
  policy?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Methods of your own as JSON texts (docs/method.schema.json), beside those of the policy; one of the same id takes its place.',
  })
  methods?: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: 'The method that decides the list; the policy’s when absent.' })
  defaultMethod?: string | null;
}

@Resolver(() => CompileRunType)
export class CompileRunResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => CompileRunType, { nullable: true })
  @ForRoles(...STAFF)
  async compileRun(@Args('id', { type: () => ID }) id: string): Promise<CompileRun | undefined> {
    return isUuid(id) ? this.database.read.runs.find(id) : undefined;
  }

  @Mutation(() => CompileRunType, {
    description: 'Pins the present inputs and queues the compilation; follow it with jobProgress.',
  })
  @ForRoles('organisation', 'hr_bureau')
  async compileCatalogue(
    @Args('input', { type: () => CompileCatalogueInput })
    { region, year, policy, methods, defaultMethod }: CompileCatalogueInput,
    @Context() context: RequestContext,
  ): Promise<CompileRun> {
    const id = await requestCompile(this.database, {
      region,
      year,
      policy: policy ?? undefined,
      methods: methods?.map((json, index) => parseMethod(json, `methods[${index}]`)),
      defaultMethod: defaultMethod ?? undefined,
      requestedBy: nameOf(context.principal),
    });
    return (await this.database.read.runs.find(id))!;
  }

  @Mutation(() => CompileRunType, {
    description:
      'Makes an edition again from the inputs its run pinned, superseded files among them. The hash must be the edition’s.',
  })
  @ForRoles(...STAFF)
  async replayEdition(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<CompileRun> {
    const edition = isUuid(id) ? await this.database.read.editions.find(id) : undefined;
    if (!edition) throw new DomainError('NOT_FOUND', `there is no edition "${id}"`);
    const runId = await requestReplay(this.database, edition, nameOf(context.principal));
    return (await this.database.read.runs.find(runId))!;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'For a replay that has ended: the hash is the edition’s.',
  })
  async sameHash(
    @Parent() { replays, contentHash }: CompileRun,
    @Context() context: RequestContext,
  ): Promise<boolean | null> {
    if (replays === null || contentHash === null) return null;
    return (await context.edition.load(replays))?.contentHash === contentHash;
  }

  @ResolveField(() => [JobType])
  jobs(@Parent() { id }: CompileRun, @Context() context: RequestContext): Promise<JobRecord[]> {
    return context.jobsOfGroup.load(id);
  }

  @ResolveField(() => CatalogueType, { nullable: true })
  async catalogue(
    @Parent() { editionId }: CompileRun,
    @Context() context: RequestContext,
  ): Promise<EditionRecord | undefined> {
    return editionId ? context.edition.load(editionId) : undefined;
  }
}
