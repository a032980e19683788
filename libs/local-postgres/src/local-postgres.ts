import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.js';
import { openCluster, SUPERUSER } from './cluster.js';
import { lockFolder, type FolderLock } from './folder-lock.js';
import { hintFor } from './hint.js';
import { stopLeftoverServer } from './leftover-server.js';
import { LocalPostgresError } from './local-postgres-error.js';
import { place } from './placement.js';
import { startServer } from './server-process.js';
import { LOCAL_SETTINGS, sharedMemorySetting, type ServerSettings } from './settings.js';

/** What to start: one folder is one server, shared by no two programs. */
export interface LocalPostgresOptions {
  readonly folder: string;
  /** Where the server writes its log; `server.log` beside the data if not given. */
  readonly logFile?: string;
  /** Added to LOCAL_SETTINGS; `fsync: 'off'` is for tests only. */
  readonly settings?: ServerSettings;
}

/** A running PostgreSQL 18 that listens on 127.0.0.1 only. */
export interface LocalPostgres {
  readonly port: number;
  readonly pid: number;
  /** The folder asked for, resolved. */
  readonly folder: string;
  /** Where data, password and log really lie: `folder`, or a place of root's if the server's user cannot enter it. */
  readonly dataPlace: string;
  readonly logFile: string;
  /** Resolves when the server is gone, whether stopped or not. */
  readonly exited: Promise<void>;
  /** Connection URL of the superuser; the database "postgres" always exists. */
  url(database?: string): string;
  /** Notes the URL this program serves for the next program that finds the folder taken. */
  announce(programUrl: string): void;
  stop(): Promise<void>;
}

/** Starts PostgreSQL in the folder, after making the data or recovering it from a crash, whichever is needed. */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const folder = makeFolder(options.folder);
  const lock = await withAccess(folder, () => lockFolder(folder));
  try {
    return await withAccess(folder, () => startLocked(folder, lock, options));
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(folder: string, lock: FolderLock, options: LocalPostgresOptions): Promise<LocalPostgres> {
  const placement = await place(folder, findBinaries());
  const settings = { ...LOCAL_SETTINGS, ...sharedMemorySetting(), ...options.settings };
  const logFile = options.logFile ?? join(placement.base, 'server.log');
  await stopLeftoverServer(join(placement.base, 'data'));
  const cluster = await openCluster(placement, { durable: settings['fsync'] !== 'off' });
  const server = await startServer({ placement, cluster, settings, logFile });
  const authority = `${SUPERUSER}:${encodeURIComponent(cluster.password)}@127.0.0.1:${server.port}`;
  return {
    port: server.port,
    pid: server.pid,
    folder,
    dataPlace: placement.base,
    logFile,
    exited: server.exited,
    url: (database = 'postgres') => `postgres://${authority}/${encodeURIComponent(database)}`,
    announce: (programUrl) => lock.announce(programUrl),
    stop: async () => {
      await server.stop();
      lock.release();
    },
  };
}

function makeFolder(wanted: string): string {
  try {
    const made = mkdirSync(resolve(wanted), { recursive: true });
    if (made !== undefined) chmodSync(resolve(wanted), 0o755);
    return realpathSync(wanted);
  } catch (error) {
    throw noAccess(wanted, error);
  }
}

async function withAccess<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isFileError(error) ? noAccess(folder, error) : error;
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && !(error instanceof LocalPostgresError);

function noAccess(folder: string, cause: unknown): LocalPostgresError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isForbidden = /EACCES|EPERM/.test(reason);
  const hint = isForbidden
    ? 'If another user (root, say) started here before, start as that user, or choose another folder.'
    : hintFor(reason);
  const message = [`the database folder ${folder} cannot be used: ${reason}.`, hint].filter(Boolean).join(' ');
  return new LocalPostgresError('NO_ACCESS', message, { cause });
}
