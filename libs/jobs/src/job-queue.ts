import { createPostgresBackend, Queue, runMigrations, UnrecoverableError, Worker, type Job } from 'bullmq';
import pg from 'pg';
import { laneOf, type Lane } from './jobs.js';

const QUEUE_NAMES = { long: 'gongxu', quick: 'gongxu-quick' } satisfies Record<Lane, string>;
const POSTGRES_SCHEMA = 'bullmq';

/** Where the queue lives: BullMQ on Redis when a Redis is given, on PostgreSQL otherwise. */
export interface QueueConnection {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
}

export interface QueuedJob {
  /** Id of the job's row; with `attempt` it makes the queue's own id, so adding the same one twice adds nothing. */
  readonly id: string;
  readonly attempt: number;
  readonly name: string;
}

export interface JobQueue {
  add(job: QueuedJob): Promise<void>;
  close(): Promise<void>;
}

export interface WorkerOptions {
  readonly lane: Lane;
  readonly concurrency: number;
  /** Milliseconds a job may go without a sign of life from its worker before another takes it. */
  readonly lockMs: number;
  /** A failure that no retry can mend. */
  readonly isPermanent: (error: unknown) => boolean;
  readonly onError: (error: Error) => void;
  /** Called when the queue gives a job up without running it again: its workers died too often. */
  readonly onGivenUp: (id: string, error: Error) => void;
}

export type RunJob = (job: { id: string; name: string; lastAttempt: boolean }) => Promise<void>;

/** Attempts of a job that fails for a reason a retry may mend, such as a lost connection. */
const ATTEMPTS = 5;
/** A worker killed over and over with the same job in hand: give up after this many. */
const MAX_STALLED = 10;

/** Creates BullMQ's own tables (schema "bullmq"); a no-op on Redis and when they are current. */
export async function prepareQueue(connection: QueueConnection): Promise<void> {
  if (connection.redisUrl) return;
  const client = new pg.Client({ connectionString: connection.databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, POSTGRES_SCHEMA);
  } finally {
    await client.end();
  }
}

export function openQueue(connection: QueueConnection): JobQueue {
  const queues = { long: queueOf(connection, 'long'), quick: queueOf(connection, 'quick') };
  return {
    async add({ id, attempt, name }) {
      await queues[laneOf(name)].add(name, { id }, { ...JOB_OPTIONS, jobId: `${id}-${attempt}` });
    },
    close: async () => void (await Promise.all([queues.long.close(), queues.quick.close()])),
  };
}

function queueOf(connection: QueueConnection, lane: Lane) {
  const queue = connection.redisUrl
    ? new Queue(QUEUE_NAMES[lane], { connection: { url: connection.redisUrl } })
    : new Queue(QUEUE_NAMES[lane], { connection: postgresPool(connection) }, createPostgresBackend);
  queue.on('error', () => undefined); // reported by the call that fails
  return queue;
}

export function openWorker(
  connection: QueueConnection,
  run: RunJob,
  options: WorkerOptions,
): { close(): Promise<void> } {
  const process = async (job: Job<{ id: string }>): Promise<void> => {
    try {
      await run({ id: job.data.id, name: job.name, lastAttempt: job.attemptsMade + 1 >= ATTEMPTS });
    } catch (error) {
      if (options.isPermanent(error)) throw new UnrecoverableError(String(error));
      throw error;
    }
  };
  const settings = {
    concurrency: options.concurrency,
    lockDuration: options.lockMs,
    stalledInterval: Math.ceil(options.lockMs / 2),
    maxStalledCount: MAX_STALLED,
    drainDelay: 1,
  };
  const name = QUEUE_NAMES[options.lane];
  const worker = connection.redisUrl
    ? new Worker(name, process, {
        ...settings,
        connection: { url: connection.redisUrl, maxRetriesPerRequest: null },
      })
    : new Worker(name, process, { ...settings, connection: postgresPool(connection) }, createPostgresBackend);
  worker.on('error', options.onError);
  worker.on('failed', (job, error) => {
    if (job && /stalled/.test(error.message)) options.onGivenUp(job.data.id, error);
  });
  return { close: () => worker.close() };
}

const JOB_OPTIONS = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { age: 24 * 3600, count: 1_000 },
  removeOnFail: { age: 7 * 24 * 3600 },
};

const postgresPool = ({ databaseUrl }: QueueConnection) => ({
  connectionString: databaseUrl,
  schema: POSTGRES_SCHEMA,
  max: 4,
});
