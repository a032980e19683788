import { loadConfig } from '@gongxu/config';
import { Database, FileStore } from '@gongxu/data-access';
import { openQueue, openWorker } from '@gongxu/jobs';
import { handlers } from './handlers.js';
import { isPermanent, jobRunner } from './job-runner.js';
import { startRelay } from './relay.js';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const connection = { databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL };
  const database = await Database.connect(config.DATABASE_URL, config.WORKER_CONCURRENCY * 2 + 4);
  const queue = openQueue(connection);
  const runner = jobRunner(database, handlers(database, new FileStore(config.FILES_DIR)));

  const worker = openWorker(connection, runner.run, {
    concurrency: config.WORKER_CONCURRENCY,
    lockMs: config.JOB_LOCK_MS,
    isPermanent,
    onError: (error) => console.error(`worker: ${error.message}`),
    onGivenUp: (id, error) => void runner.giveUp(id, error),
  });
  const relay = startRelay(database, queue);
  console.log('worker ready');

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void (async () => {
      await relay.stop();
      await worker.close();
      await queue.close();
      await database.close();
      if (process.connected) process.disconnect(); // an open channel would keep this process alive
    })();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop); // the program that started it is gone
}

await main();
