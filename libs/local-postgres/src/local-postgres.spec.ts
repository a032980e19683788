import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AlreadyRunningError, removeDataFolder, startLocalPostgres, type LocalPostgres } from './index.js';
import { processIdentity } from './process-identity.js';

const folders: string[] = [];
const servers: LocalPostgres[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(async () => {
  for (const folder of folders) await removeDataFolder(folder);
});

describe('a local PostgreSQL', () => {
  it('starts in an empty folder, with UTF-8, on 127.0.0.1 only and with a password nobody else can read', async () => {
    const server = await start(aFolder());
    const [row] = await query(server.url(), 'SHOW server_encoding');
    expect(row).toEqual({ server_encoding: 'UTF8' });
    expect(await query(server.url(), `SELECT lower('ÀÉ') AS low, upper('ß') <> '' AS ok`)).toEqual([
      { low: 'àé', ok: true },
    ]);
    expect(await query(server.url(), `SELECT setting FROM pg_settings WHERE name = 'listen_addresses'`)).toEqual([
      { setting: '127.0.0.1' },
    ]);
    const passwordFile = join(server.dataPlace, 'password');
    expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
    const password = readFileSync(passwordFile, 'utf8');
    expect(server.url()).toContain(password);
    await expect(query(server.url().replace(password, 'guessed'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('still has the data after stop and start, and stops twice without complaint', async () => {
    const folder = aFolder();
    const first = await start(folder);
    await query(first.url(), 'CREATE TABLE kept (n int)');
    await first.stop();
    await first.stop();
    await first.exited;
    const second = await start(folder);
    expect(await query(second.url(), 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }]);
  });

  it('recovers committed rows after kill -9 of the server, even while one of its backends still works', async () => {
    const folder = aFolder();
    const first = await start(folder);
    await query(first.url(), 'CREATE TABLE kept AS SELECT 7 AS n');
    const endless = query(first.url(), 'SELECT count(*) FROM generate_series(1, 1e12::bigint)').catch(() => undefined);
    await untilBusy(first.url());
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    await first.stop();
    const second = await start(folder);
    expect(await query(second.url(), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await endless;
  });

  it('ends the server that a killed program left behind, and takes over its folder and data', async () => {
    const folder = aFolder();
    const { program, pid, url } = await holdInOtherProgram(folder);
    await query(url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await kill(program);
    expect(processIdentity(pid)).toBeDefined();
    const next = await start(folder);
    expect(processIdentity(pid)).toBeUndefined();
    expect(await query(next.url(), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('refuses a second program and tells the first one and where it serves', async () => {
    const folder = aFolder();
    const { program } = await holdInOtherProgram(folder);
    const refusal = startLocalPostgres({ folder });
    await expect(refusal).rejects.toBeInstanceOf(AlreadyRunningError);
    await expect(refusal).rejects.toMatchObject({ pid: program.pid, url: 'http://127.0.0.1:1/graphql' });
    await kill(program);
  });

  it('begins anew where a program was killed while it made the data folder', async () => {
    const folder = aFolder();
    const program = holdServer(folder);
    while (!readdirSync(folder).some((name) => name.startsWith('data.draft'))) await sleep(5);
    await kill(program);
    const server = await start(folder);
    expect(await query(server.url(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(readdirSync(folder).sort()).toEqual(['data', 'lock', 'password', 'server.log']);
  });

  it('neither ends nor minds a stranger that has the process id of a dead server', async () => {
    const folder = aFolder();
    const first = await start(folder);
    const postmasterPid = join(first.dataPlace, 'data', 'postmaster.pid');
    const old = readFileSync(postmasterPid, 'utf8');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    await first.stop();
    const { uid, gid } = statSync(postmasterPid);
    const stranger = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
    await once(stranger, 'spawn');
    writeFileSync(postmasterPid, old.replace(String(first.pid), String(stranger.pid)));
    const second = await start(folder);
    expect(await query(second.url(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    await kill(stranger);
  });

  it('says which version made the data when it is another one', async () => {
    const folder = aFolder();
    const first = await start(folder);
    await first.stop();
    writeFileSync(join(first.dataPlace, 'data', 'PG_VERSION'), '16\n');
    await expect(start(folder)).rejects.toMatchObject({
      code: 'WRONG_VERSION',
      message: expect.stringMatching(/PostgreSQL 16/),
    });
  });

  it('shows the last lines of the server log when the server does not start', async () => {
    const folder = aFolder();
    const failure = startLocalPostgres({ folder, settings: { fsync: 'off', shared_buffers: 'much' } });
    await expect(failure).rejects.toMatchObject({
      code: 'START_FAILED',
      message: expect.stringMatching(/shared_buffers/),
    });
    await expect(start(folder)).resolves.toBeDefined();
  });

  it('says that a folder cannot be used and why', async () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');
    await expect(start(join(file, 'below'))).rejects.toMatchObject({
      code: 'NO_ACCESS',
      message: expect.stringMatching(/ENOTDIR/),
    });
  });
});

function aFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gongxu-local-postgres-')));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

async function start(folder: string): Promise<LocalPostgres> {
  const server = await startLocalPostgres({ folder, settings: { fsync: 'off', shared_buffers: '32MB' } });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilBusy(url: string): Promise<void> {
  const busy = `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
  while ((await query(url, busy)).length === 0) await sleep(20);
}

interface HeldServer {
  readonly program: ChildProcess;
  readonly pid: number;
  readonly url: string;
}

async function holdInOtherProgram(folder: string): Promise<HeldServer> {
  const program = holdServer(folder);
  const [line] = (await once(program.stdout!, 'data')) as [Buffer];
  return { program, ...(JSON.parse(line.toString()) as { pid: number; url: string }) };
}

function holdServer(folder: string): ChildProcess {
  const script = join(import.meta.dirname, 'fixtures', 'hold-server.mjs');
  return spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function kill(program: ChildProcess): Promise<void> {
  const gone = once(program, 'exit');
  program.kill('SIGKILL');
  await gone;
}
