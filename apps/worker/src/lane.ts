import type { Config } from '@gongxu/config';
import { Database, FileStore } from '@gongxu/data-access';
import { openQueue, openWorker, type Lane } from '@gongxu/jobs';
import { handlers } from './handlers.js';
import { isPermanent, jobRunner } from './job-runner.js';
import { startRelay } from './relay.js';

export interface OpenLane {
  /** Resolves when the jobs in hand have ended. */
  stop(): Promise<void>;
}

/** Does the jobs of one lane until it is stopped. */
export async function openLane(config: Config, lane: Lane): Promise<OpenLane> {
  const connection = { databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL };
  const concurrency = lane === 'quick' ? config.QUICK_CONCURRENCY : config.WORKER_CONCURRENCY;
  const database = await Database.connect(config.DATABASE_URL, concurrency * 2 + 4);
  const runner = jobRunner(database, handlers(database, new FileStore(config.FILES_DIR)));
  const worker = openWorker(connection, runner.run, {
    lane,
    concurrency,
    lockMs: config.JOB_LOCK_MS,
    isPermanent,
    onError: (error) => console.error(`worker: ${error.message}`),
    onGivenUp: (id, error) => void runner.giveUp(id, error),
  });
  // Jobs of both lanes are handed over where no long job holds the thread.
  const relay = lane === 'quick' ? relayOf(database, connection) : undefined;
  return {
    stop: async () => {
      await relay?.stop();
      await worker.close();
      await database.close();
    },
  };
}

function relayOf(database: Database, connection: Parameters<typeof openQueue>[0]): OpenLane {
  const queue = openQueue(connection);
  const relay = startRelay(database, queue);
  return {
    stop: async () => {
      await relay.stop();
      await queue.close();
    },
  };
}
