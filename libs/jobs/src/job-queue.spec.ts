import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Lane } from './jobs.js';
import { openQueue, openWorker, prepareQueue, type JobQueue, type QueueConnection, type RunJob } from './job-queue.js';

const BUILT = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const LOCK_MS = 2_000;

interface Backend {
  readonly connection: QueueConnection;
  drop(): Promise<void>;
}

const redisUrl = process.env.GONGXU_TEST_REDIS_URL;
/** Set by .ci/run: there the suite on Redis must not be left out in silence. */
const isRedisRequired = process.env.GONGXU_REQUIRE_REDIS === '1';
const backends: { readonly name: string; open(): Promise<Backend> }[] = [{ name: 'PostgreSQL', open: freshDatabase }];
if (redisUrl) backends.push({ name: 'Redis', open: () => emptyRedis(redisUrl) });
else if (!isRedisRequired) console.warn('GONGXU_TEST_REDIS_URL is not set: the queue is tried on PostgreSQL only');

it('is tried on Redis too wherever that is required', () => {
  const missing = isRedisRequired && !redisUrl;
  expect(missing ? 'GONGXU_TEST_REDIS_URL is not set, so nothing was tried on Redis' : '').toBe('');
});

describe.each(backends)('the queue on $name', ({ open }) => {
  let backend: Backend;
  let queue: JobQueue;
  const workers: { close(): Promise<void> }[] = [];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    backend = await open();
    await prepareQueue(backend.connection);
    queue = openQueue(backend.connection);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await queue?.close();
    await backend?.drop();
  });

  const start = (run: RunJob, lane: Lane = 'long'): { close(): Promise<void> } => {
    const worker = openWorker(backend.connection, run, {
      lane,
      concurrency: 2,
      lockMs: LOCK_MS,
      isPermanent: (error) => error instanceof RangeError,
      onError: () => undefined,
      onGivenUp: () => undefined,
    });
    workers.push(worker);
    return worker;
  };
  /** A worker that notes the jobs it was given. */
  const startNoting = (): string[] => {
    const runs: string[] = [];
    start(async ({ id }) => void runs.push(id));
    return runs;
  };

  it('runs a job once, with its id and name', async () => {
    const id = randomUUID();
    const runs: unknown[] = [];
    start(async (job) => void runs.push(job));
    await queue.add({ id, attempt: 1, name: 'import-file' });
    await until(() => runs.length > 0);
    await sleep(300);
    expect(runs).toEqual([{ id, name: 'import-file', lastAttempt: false }]);
  });

  it('takes the same attempt of a job once, before and after it ran, and a new attempt again', async () => {
    const id = randomUUID();
    await queue.add({ id, attempt: 1, name: 'import-file' });
    await queue.add({ id, attempt: 1, name: 'import-file' });
    const runs = startNoting();
    await until(() => runs.length > 0);
    await queue.add({ id, attempt: 1, name: 'import-file' });
    await sleep(500);
    expect(runs).toEqual([id]);
    await queue.add({ id, attempt: 2, name: 'import-file' });
    await until(() => runs.length > 1);
    expect(runs).toEqual([id, id]);
  });

  it('gives each job to one of several workers', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const [first, second] = [startNoting(), startNoting()];
    for (const id of ids) await queue.add({ id, attempt: 1, name: 'import-file' });
    await until(() => first.length + second.length >= ids.length);
    await sleep(300);
    expect([...first, ...second].sort()).toEqual([...ids].sort());
  });

  it('answers those who wait before the screen while every long worker is busy', async () => {
    const runs: string[] = [];
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let long = 0;
    start(() => released.then(() => void long++));
    for (let place = 0; place < 4; place++) await queue.add({ id: randomUUID(), attempt: 1, name: 'compute-plan' });
    start(async ({ name }) => void runs.push(name), 'quick');
    await queue.add({ id: randomUUID(), attempt: 1, name: 'compute-what-if' });
    await until(() => runs.length > 0);
    await sleep(300);
    expect([long, runs]).toEqual([0, ['compute-what-if']]);
    release();
    await until(() => long === 4);
    expect(runs).toHaveLength(1);
  });

  it('tries again after a failure that may pass', async () => {
    let runs = 0;
    start(async () => {
      runs += 1;
      if (runs === 1) throw new Error('the connection was lost');
    });
    await queue.add({ id: randomUUID(), attempt: 1, name: 'import-file' });
    await until(() => runs === 2);
    await sleep(300);
    expect(runs).toBe(2);
  });

  it('does not try again after a failure that will stay', async () => {
    let runs = 0;
    start(async () => {
      runs += 1;
      throw new RangeError('no row could be accepted');
    });
    await queue.add({ id: randomUUID(), attempt: 1, name: 'import-file' });
    await until(() => runs > 0);
    await sleep(2_500); // the first retry would come after one second
    expect(runs).toBe(1);
  });

  it('waits for the running job when a worker is closed', async () => {
    let state = 'waiting';
    const worker = start(async () => {
      state = 'running';
      await sleep(700);
      state = 'done';
    });
    await queue.add({ id: randomUUID(), attempt: 1, name: 'import-file' });
    await until(() => state === 'running');
    await worker.close();
    expect(state).toBe('done');
  });

  it('leaves a job with a living worker however long it takes', async () => {
    const id = randomUUID();
    let done = false;
    const runs: string[] = [];
    start(async (job) => {
      runs.push(job.id);
      await sleep(2 * LOCK_MS);
      done = true;
    });
    await queue.add({ id, attempt: 1, name: 'import-file' });
    await until(() => runs.length > 0);
    const others = startNoting();
    await until(() => done);
    expect([runs, others]).toEqual([[id], []]);
  });

  it('gives the job of a killed worker to another soon after its lock has run out', async () => {
    const id = randomUUID();
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', HANGING_WORKER, BUILT, JSON.stringify(backend.connection), String(LOCK_MS)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    children.push(child);
    let taken = '';
    child.stdout.on('data', (chunk: Buffer) => (taken += chunk.toString()));
    await queue.add({ id, attempt: 1, name: 'import-file' });
    await until(() => taken.includes(id));
    const runs = startNoting();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const killed = Date.now();
    await until(() => runs.length > 0);
    // The lock runs out after LOCK_MS at most; the two looks that find it are LOCK_MS / 2 apart.
    expect(Date.now() - killed).toBeLessThan(2 * LOCK_MS + 500);
    await sleep(300);
    expect(runs).toEqual([id]);
  });
});

/** Takes a job, says so and never ends. */
const HANGING_WORKER = `
  const [built, connection, lockMs] = process.argv.slice(1);
  const { openWorker } = await import(built);
  openWorker(JSON.parse(connection), ({ id }) => (console.log(id), new Promise(() => {})), {
    lane: 'long', concurrency: 1, lockMs: Number(lockMs), isPermanent: () => false, onError: console.error, onGivenUp() {},
  });`;

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('waited 15 s in vain');
    await sleep(20);
  }
}

async function freshDatabase(): Promise<Backend> {
  const server = process.env.GONGXU_TEST_DATABASE_URL!;
  const name = `queue_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    connection: { databaseUrl: url.toString() },
    drop: () => runOn(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** One of the server's databases 1 to 15 that is empty; it is emptied again. */
async function emptyRedis(server: string): Promise<Backend> {
  for (let number = 15; number > 0; number--) {
    const url = new URL(server);
    url.pathname = `/${number}`;
    if (!/^:0\r$/m.test(await tellRedis(url, 'DBSIZE'))) continue;
    return {
      connection: { databaseUrl: '', redisUrl: url.toString() },
      drop: async () => void (await tellRedis(url, 'FLUSHDB')),
    };
  }
  throw new Error(`no database of ${server} is empty`);
}

/** Redis takes commands as plain lines and closes after QUIT; gives all it answered. */
async function tellRedis({ hostname, port, password, pathname }: URL, command: string): Promise<string> {
  const socket = connect(Number(port || 6379), hostname);
  const login = password ? [`AUTH ${decodeURIComponent(password)}`] : [];
  socket.write([...login, `SELECT ${pathname.slice(1)}`, command, 'QUIT', ''].join('\r\n'));
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  if (/^-/m.test(answer)) throw new Error(`Redis refused ${command}: ${answer}`);
  return answer;
}
