import { DomainError } from '@gongxu/domain';
import type { Database } from '../database.js';
import type { JobRecord } from './job.repository.js';

/** Puts a failed job back in the queue and reopens the import, compilation, plan or what-if it belongs to: all of it or nothing. */
export function retryJob(database: Database, id: string): Promise<JobRecord> {
  return database.transaction(async ({ imports, jobs, plans, runs, whatIfs }) => {
    const retried = await jobs.retry(id);
    if (!retried) throw await refusal(database, id);
    await imports.reopen(retried.groupId);
    await runs.reopen(retried.groupId);
    await plans.reopen(retried.groupId);
    await whatIfs.reopen(retried.groupId);
    return retried;
  });
}

async function refusal({ read }: Database, id: string): Promise<DomainError> {
  const job = await read.jobs.find(id);
  return job
    ? new DomainError('CONFLICT', `job ${id} is ${job.state}; only a failed job can be put back`)
    : new DomainError('NOT_FOUND', `there is no job "${id}"`);
}
