import type { Database, JobRecord } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { isJobName, JOBS, type JobName, type Payload, type Progress, type RunJob } from '@gongxu/jobs';
import { z } from 'zod';
import type { Handlers } from './handlers.js';

const PROGRESS_EVERY_MS = 200;

/** A rule was broken or the job is not one we know: trying again cannot help. */
export const isPermanent = (error: unknown): boolean =>
  error instanceof DomainError || error instanceof UnknownJobError;

export class UnknownJobError extends Error {
  override readonly name = 'UnknownJobError';
}

/** The frame around every handler: state, progress, retries and failures are told here and nowhere else. */
export function jobRunner(
  database: Database,
  handlers: Handlers,
): { run: RunJob; giveUp(id: string, error: Error): Promise<void> } {
  const { jobs } = database.read;

  const run: RunJob = async ({ id, name, lastAttempt }) => {
    const job = await jobs.find(id);
    if (!job) throw new UnknownJobError(`job ${name} ${id} is not in the database`);
    if (job.state === 'done') return;
    await jobs.start(id);
    const progress = throttledProgress((latest) => jobs.progress(id, latest));
    try {
      await dispatch(job, handlers, progress.report);
      await progress.settle();
      await jobs.finish(id);
    } catch (error) {
      await progress.settle();
      const failed = lastAttempt || isPermanent(error);
      await jobs.fail(id, messageOf(error), !failed);
      if (failed) await tellOwner(job, handlers, messageOf(error));
      if (!(error instanceof DomainError)) console.error(`${job.name} ${id} failed`, error);
      throw error;
    }
  };

  const giveUp = async (id: string, error: Error): Promise<void> => {
    const job = await jobs.find(id);
    if (!job || job.state === 'done') return;
    await jobs.fail(id, messageOf(error), false);
    await tellOwner(job, handlers, messageOf(error));
  };
  return { run, giveUp };
}

async function dispatch(job: JobRecord, { run }: Handlers, report: (progress: Progress) => void): Promise<void> {
  const { name, payload } = known(job);
  await (run[name] as (payload: unknown, report: (progress: Progress) => void) => Promise<void>)(payload, report);
}

/** Lets the import or the compilation the job belongs to show that it failed. */
async function tellOwner(job: JobRecord, { failed }: Handlers, message: string): Promise<void> {
  if (!isJobName(job.name)) return;
  const { name, payload } = known(job);
  await (failed[name] as (payload: unknown, message: string) => Promise<void>)(payload, message);
}

function known({ name, payload }: JobRecord): { name: JobName; payload: Payload<JobName> } {
  if (!isJobName(name)) throw new UnknownJobError(`no handler for job "${name}"`);
  const parsed = JOBS[name].safeParse(payload);
  if (!parsed.success) throw new UnknownJobError(`${name}: ${z.prettifyError(parsed.error)}`);
  return { name, payload: parsed.data };
}

/** Without NUL, which PostgreSQL stores in no text: a failure that cannot be written down would never end. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\0', '�');

/** Writes at most a few times a second, outside the handler's transaction, and never after `settle`. */
function throttledProgress(write: (progress: Progress) => Promise<void>) {
  let lastWrite = 0;
  let writing: Promise<void> = Promise.resolve();
  return {
    report(progress: Progress): void {
      const now = Date.now();
      if (now - lastWrite < PROGRESS_EVERY_MS) return;
      lastWrite = now;
      writing = writing.then(() => write(progress)).catch(() => undefined);
    },
    settle: (): Promise<void> => writing,
  };
}
