import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Database, JobChanges, retryJob, type JobRecord } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { ForRoles, STAFF } from '../access/access.guard.js';
import { PageArgs, pageSize, timeKey, timeKeyOf, toConnection, type Connection } from '../connection.js';
import { isUuid } from '../uuid.js';
import { watchJobs } from './job-watch.js';
import { JobConnection, JobStateType, JobType } from './job.type.js';

@Resolver(() => JobType)
export class JobResolver {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobChanges) private readonly changes: JobChanges,
  ) {}

  @Query(() => JobType, { nullable: true })
  @ForRoles(...STAFF)
  async job(@Args('id', { type: () => ID }) id: string): Promise<JobRecord | undefined> {
    return isUuid(id) ? this.database.read.jobs.find(id) : undefined;
  }

  @Query(() => JobConnection, { description: 'Newest first.' })
  @ForRoles(...STAFF)
  async jobs(
    @Args() page: PageArgs,
    @Args('state', { type: () => JobStateType, nullable: true }) state?: JobStateType | null,
  ): Promise<Connection<JobRecord>> {
    const first = pageSize(page);
    const before = timeKeyOf(page.after);
    const items = await this.database.read.jobs.list({
      limit: first + 1,
      ...(state ? { state } : {}),
      ...(before ? { before } : {}),
    });
    return toConnection(items, first, timeKey);
  }

  @Mutation(() => JobType, { description: 'Puts a failed job back in the queue.' })
  @ForRoles('organisation', 'hr_bureau', 'education_bureau')
  async retryJob(@Args('id', { type: () => ID }) id: string): Promise<JobRecord> {
    if (!isUuid(id)) throw new DomainError('NOT_FOUND', `there is no job "${id}"`);
    return retryJob(this.database, id);
  }

  @Subscription(() => JobType, {
    description:
      'Every change of the jobs of an import or a compilation, beginning with their present state; ends when all have ended.',
    resolve: (job: JobRecord) => job,
  })
  @ForRoles(...STAFF)
  jobProgress(@Args('groupId', { type: () => ID }) groupId: string): AsyncIterable<JobRecord> {
    if (!isUuid(groupId)) throw new DomainError('NOT_FOUND', `there is no import or compilation "${groupId}"`);
    return watchJobs(this.database, this.changes, groupId);
  }
}
