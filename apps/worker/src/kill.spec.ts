import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { requestCompile, type JobRecord } from '@gongxu/data-access';
import { prepareQueue } from '@gongxu/jobs';
import {
  aSeeker,
  aVacancy,
  csv,
  loadPolicies,
  loadTownLists,
  OCCUPATIONS,
  testPlatform,
  TOWN,
  workbench,
  type TestPlatform,
  type Workbench,
} from '@gongxu/testing';
import pg from 'pg';
import { handlers } from './handlers.js';
import { jobRunner } from './job-runner.js';

const WORKER = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const LOCK_MS = 2_000;
/** A database of Redis of its own: another spec empties the first. Where Redis is required, the queue's spec says so. */
const redisUrl = process.env.GONGXU_TEST_REDIS_URL && `${process.env.GONGXU_TEST_REDIS_URL}/1`;
const QUEUES = [{ name: 'PostgreSQL', url: undefined }, ...(redisUrl ? [{ name: 'Redis', url: redisUrl }] : [])];
const ROWS = 200_000;

let platform: TestPlatform;
let bench: Workbench;
let blocker: pg.Client;
let queueUrl: string | undefined;
const workers: ChildProcess[] = [];

beforeEach(async () => {
  platform = await testPlatform();
  await prepareQueue({ databaseUrl: platform.url });
  bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
  await loadPolicies(platform);
  await loadTownLists(bench);
  blocker = new pg.Client({ connectionString: platform.url });
  await blocker.connect();
}, 30_000);
afterEach(async () => {
  await Promise.all(workers.splice(0).map(killed));
  await blocker?.end();
  await platform?.drop();
});

describe.each(QUEUES)('a worker killed with a job in hand, the queue on $name,', ({ url }) => {
  beforeAll(() => {
    queueUrl = url;
  });

  it('leaves nothing of a half-loaded file, and another worker loads it once', async () => {
    const rows = Array.from({ length: ROWS }, (_, i) => `V${i},411202,${OCCUPATIONS.cook},1,2026-03-01`);
    const text = ['vacancy_id,region,occupation_code,openings,posted_on', ...rows, ''].join('\n');
    const id = await bench.requestImport({ dataset: 'vacancies', region: TOWN, year: 2026, text });
    const first = await startWorker();
    const progress = await until(async () => {
      const latest = (await jobOf(id)).progress;
      return latest && latest.done > 0.1 * latest.total ? latest : undefined;
    });
    await killed(first);
    expect(progress).toMatchObject({ step: 'loading' });
    expect(await platform.database.read.imports.find(id)).toMatchObject({ status: 'waiting', counts: { loaded: 0 } });
    expect(await count('vacancy')).toBe(0);

    await startWorker();
    await until(async () => (await jobOf(id)).state === 'done');
    expect(await platform.database.read.imports.find(id)).toMatchObject({
      status: 'loaded',
      error: null,
      counts: { read: ROWS, loaded: ROWS, rejected: 0 },
    });
    const [{ rows: stored, distinct }] = (await query(
      'SELECT count(*)::int AS rows, count(DISTINCT (vacancy_id, row_number))::int AS distinct FROM vacancy WHERE import_id = $1',
      [id],
    )) as [{ rows: number; distinct: number }];
    expect([stored, distinct, await count('vacancy'), await count('quarantined_row')]).toEqual([ROWS, ROWS, ROWS, 0]);
  }, 60_000);

  it('in the middle of every step of a compilation leaves one edition that is complete', async () => {
    await importMarket();
    const undisturbed = await bench.compile(TOWN, 2026);
    const expected = await entries();
    await query('DELETE FROM edition');
    await query('DELETE FROM edition_entry');
    expect(undisturbed.status).toBe('done');
    expect(expected.length).toBeGreaterThan(0);
    const [{ merged }] = (await query('SELECT count(*)::int AS merged FROM merged_market')) as [{ merged: number }];

    const id = await requestCompile(platform.database, { region: TOWN, year: 2026, requestedBy: 'spec' });
    for (const [step, table] of MIDDLE_OF) {
      const worker = await startWorkerHeldAt(table);
      expect(await platform.database.read.runs.find(id)).toMatchObject({ step, status: 'running' });
      await killed(worker);
      await blocker.query('ROLLBACK');
    }
    await startWorker();
    await until(async () => (await jobsOf(id)).every(({ state }) => state === 'done'));

    const run = (await platform.database.read.runs.find(id))!;
    expect(run).toMatchObject({ status: 'done', createdEdition: true, error: null });
    expect((await jobsOf(id)).map(({ name }) => name)).toEqual([...MIDDLE_OF.map(([step]) => step), 'issue-signals']);
    expect(await platform.database.read.signalIssues.latest({ region: TOWN, id: run.editionId! })).toMatchObject({
      number: 1,
    });
    const editions = await platform.database.read.editionReader.list({ region: TOWN }, 10);
    expect(editions).toEqual([expect.objectContaining({ id: run.editionId, number: 1, entryCount: expected.length })]);
    expect(await entries()).toEqual(expected);
    expect(await count('merged_market')).toBe(2 * merged);
  }, 60_000);

  it('after a step was committed and before that was noted does not do the step again', async () => {
    await importMarket();
    const id = await requestCompile(platform.database, { region: TOWN, year: 2026, requestedBy: 'spec' });
    const worker = await startWorkerHeldAt('edition_entry');
    const last = (await jobsOf(id)).at(-1)!;
    const noteBlocker = new pg.Client({ connectionString: platform.url });
    await noteBlocker.connect();
    await noteBlocker.query('BEGIN');
    await noteBlocker.query('SELECT 1 FROM job WHERE id = $1 FOR UPDATE', [last.id]);
    await blocker.query('ROLLBACK');
    await until(async () => (await platform.database.read.runs.find(id))!.status === 'done');
    expect((await jobsOf(id)).find(({ id: of }) => of === last.id)).toMatchObject({
      name: 'compile-catalogue',
      state: 'running',
    });
    await killed(worker);
    await noteBlocker.end();

    await startWorker();
    await until(async () => (await jobsOf(id)).every(({ state }) => state === 'done'));
    expect(await platform.database.read.editionReader.list({ region: TOWN }, 10)).toHaveLength(1);
    expect(await platform.database.read.runs.find(id)).toMatchObject({ status: 'done', createdEdition: true });
  }, 60_000);
});

/** The table each step writes to when it has done half of its work. */
const MIDDLE_OF = [
  ['merge-sources', 'merged_market'],
  ['compute-balance', 'balance_line'],
  ['compute-forecasts', 'forecast'],
  ['compile-catalogue', 'edition_entry'],
] as const;

async function importMarket(): Promise<void> {
  const vacancies = Array.from({ length: 30 }, (_, i) =>
    aVacancy({
      vacancy_id: `V${i}`,
      employer_id: `E${i}`,
      occupation_code: i % 3 === 0 ? OCCUPATIONS.nurse : OCCUPATIONS.cook,
      openings: 1 + (i % 4),
    }),
  );
  const seekers = Array.from({ length: 30 }, (_, i) => aSeeker({ seeker_id: `S${i}` }));
  for (const [dataset, rows] of [
    ['vacancies', vacancies],
    ['job_seekers', seekers],
  ] as const) {
    expect(await bench.import({ dataset, region: TOWN, year: 2026, text: csv(rows) })).toMatchObject({
      status: 'loaded',
    });
  }
}

async function startWorker(): Promise<ChildProcess> {
  const worker = fork(WORKER, [], {
    env: {
      ...process.env,
      DATABASE_URL: platform.url,
      FILES_DIR: platform.filesDir,
      JOB_LOCK_MS: String(LOCK_MS),
      REDIS_URL: queueUrl ?? '',
    },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  workers.push(worker);
  let output = '';
  worker.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await until(() => {
    if (worker.exitCode !== null) throw new Error(`the worker ended with ${worker.exitCode}`);
    return output.includes('worker ready');
  });
  return worker;
}

/** Starts a worker that goes on until it wants to write to the table, and holds it there. */
async function startWorkerHeldAt(table: string): Promise<ChildProcess> {
  await blocker.query('BEGIN');
  await blocker.query(`LOCK TABLE ${table} IN SHARE MODE`);
  const worker = await startWorker();
  await until(
    async () =>
      (await query('SELECT 1 FROM pg_locks WHERE NOT granted AND relation = $1::regclass', [table])).length > 0,
  );
  return worker;
}

async function killed(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 25_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${look.toString()}`);
    await sleep(20);
  }
}

const query = (sql: string, parameters: unknown[] = []): Promise<unknown[]> =>
  platform.database.dataSource.query(sql, parameters);

async function count(table: string): Promise<number> {
  const [{ n }] = (await query(`SELECT count(*)::int AS n FROM ${table}`)) as [{ n: number }];
  return n;
}

const jobsOf = (groupId: string): Promise<JobRecord[]> => platform.database.read.jobs.ofGroups([groupId]);
const jobOf = async (groupId: string): Promise<JobRecord> => (await jobsOf(groupId))[0]!;
const entries = (): Promise<unknown[]> => query('SELECT occupation, rank, content FROM edition_entry ORDER BY rank');
