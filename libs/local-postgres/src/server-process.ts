import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { program } from './binaries.js';
import { SUPERUSER, type Cluster } from './cluster.js';
import { hintFor } from './hint.js';
import { stopServer } from './leftover-server.js';
import { LocalPostgresError } from './local-postgres-error.js';
import type { Placement } from './placement.js';
import { SERVER_ENVIRONMENT } from './server-account.js';
import { lastLines, logLength, openLog } from './server-log.js';
import type { ServerSettings } from './settings.js';

/** A server that answers, with its process. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process is gone, for whatever reason. */
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

interface StartRequest {
  readonly placement: Placement;
  readonly cluster: Cluster;
  readonly settings: ServerSettings;
  readonly logFile: string;
}

const PORT_ATTEMPTS = 5;
const SILENT_MS = 60_000;
const RECOVERY_MS = 20 * 60_000;
const POLL_MS = 40;

/** Starts the server on a free port of 127.0.0.1, on another one if somebody was quicker, and waits until it answers. */
export async function startServer(request: StartRequest): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnPort(request, await freePort());
    } catch (error) {
      if (attempt === PORT_ATTEMPTS || !/Address already in use/i.test(String(error))) throw error;
    }
  }
}

async function startOnPort(request: StartRequest, port: number): Promise<ServerProcess> {
  const logStart = logLength(request.logFile);
  const child = launch(request, port);
  let isRunning = true;
  let launchError: Error | undefined;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => resolve(void (launchError = error)));
  }).finally(() => (isRunning = false));
  const stop = async (): Promise<void> => {
    if (isRunning && child.pid !== undefined) await stopServer(child.pid, () => isRunning);
  };
  try {
    await untilAnswering({ port, password: request.cluster.password, isRunning: () => isRunning });
    return { port, pid: child.pid!, exited, stop };
  } catch (error) {
    await stop();
    throw startFailed(launchError ?? error, request.logFile, logStart);
  }
}

/** In a session of its own, so that Ctrl-C in the terminal reaches this program first, which then stops the server. */
function launch({ placement, cluster, settings, logFile }: StartRequest, port: number): ChildProcess {
  const all: ServerSettings = { ...settings, listen_addresses: '127.0.0.1', unix_socket_directories: '', port };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(logFile);
  try {
    const child = spawn(program(placement.native, 'postgres'), ['-D', cluster.dataFolder, ...flags], {
      ...placement.account,
      cwd: placement.native,
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', log, log],
      detached: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Waits through crash recovery as long as the server says that it is starting up. */
async function untilAnswering(server: { port: number; password: string; isRunning: () => boolean }): Promise<void> {
  const begin = Date.now();
  for (;;) {
    const problem = await connectOnce(server.port, server.password);
    if (!server.isRunning()) throw new Error('the server ended during its start');
    if (!problem) return;
    const isStartingUp = 'code' in problem && problem.code === '57P03';
    if (Date.now() - begin > (isStartingUp ? RECOVERY_MS : SILENT_MS)) throw problem;
    await sleep(POLL_MS);
  }
}

async function connectOnce(port: number, password: string): Promise<Error | undefined> {
  const database = 'postgres';
  const client = new pg.Client({ host: '127.0.0.1', port, user: SUPERUSER, password, database, ssl: false });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function startFailed(cause: unknown, logFile: string, logStart: number): LocalPostgresError {
  const log = lastLines(logFile, logStart);
  const reason = cause instanceof Error ? cause.message : String(cause);
  const parts = [
    `PostgreSQL did not start: ${reason}.`,
    hintFor(`${log}\n${reason}`),
    log && `Last lines of ${logFile}:\n${log}`,
  ];
  return new LocalPostgresError('START_FAILED', parts.filter(Boolean).join('\n'), { cause });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
