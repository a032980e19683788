import type { Database, JobChanges, JobRecord } from '@gongxu/data-access';

/** Looks again after this long even when no change was told: a notification can be lost while reconnecting. */
const LOOK_AGAIN_MS = 2_000;

/** Jobs of a group as they change, beginning with their present state, until the import or the run has ended. */
export async function* watchJobs(database: Database, changes: JobChanges, groupId: string): AsyncGenerator<JobRecord> {
  let wake = (): void => undefined;
  const stopListening = changes.onChange(() => wake());
  const seen = new Map<string, string>();
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_AGAIN_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      const ended = await hasEnded(database, groupId);
      for (const job of await database.read.jobs.ofGroups([groupId])) {
        const state = JSON.stringify(job);
        if (seen.get(job.id) === state) continue;
        seen.set(job.id, state);
        yield job;
      }
      if (ended) return;
      await changed;
    }
  } finally {
    stopListening();
    wake();
  }
}

/** Asked before the jobs are read, so that the last state is always given. */
async function hasEnded({ read }: Database, groupId: string): Promise<boolean> {
  const jobs = await read.jobs.ofGroups([groupId]);
  if (jobs.some(({ state }) => state === 'waiting' || state === 'running')) return false;
  const [run] = await read.runs.byIds([groupId]);
  return run ? run.status !== 'running' : true;
}
