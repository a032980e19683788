import type { Database } from '@gongxu/data-access';
import type { JobQueue } from '@gongxu/jobs';

const PAUSE_MS = 150;
const BATCH = 50;

/**
 * Hands jobs from the table they were written to over to the queue. A crash between the two hands a job over twice, which
 * the queue takes once, because its id is the job's.
 */
export function startRelay(database: Database, queue: JobQueue): { stop(): Promise<void> } {
  let stopping = false;
  const loop = (async () => {
    while (!stopping) {
      const relayed = await relayOnce(database, queue).catch((error: unknown) => {
        console.error(`relay: ${error instanceof Error ? error.message : String(error)}`);
        return 0;
      });
      if (relayed < BATCH) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      await loop;
    },
  };
}

const relayOnce = (database: Database, queue: JobQueue): Promise<number> =>
  database.transaction(async ({ jobs }) => {
    const waiting = await jobs.takeUnrelayed(BATCH);
    for (const job of waiting) await queue.add(job);
    if (waiting.length > 0) await jobs.markRelayed(waiting.map(({ id }) => id));
    return waiting.length;
  });
