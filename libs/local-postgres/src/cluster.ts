import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { majorVersion, program } from './binaries.js';
import { hintFor } from './hint.js';
import { LocalPostgresError } from './local-postgres-error.js';
import type { Placement } from './placement.js';
import { SERVER_ENVIRONMENT, type ServerAccount } from './server-account.js';

/** The server's only role at first, a superuser. */
export const SUPERUSER = 'gongxu';

/** A data folder of the right version and the password of its superuser. */
export interface Cluster {
  readonly dataFolder: string;
  readonly password: string;
}

/** Makes the data folder if there is none; an initialisation cut short leaves only a draft, which is thrown away. */
export async function openCluster(placement: Placement, options: { durable: boolean }): Promise<Cluster> {
  const dataFolder = join(placement.base, 'data');
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) await createCluster(placement, dataFolder, options);
  refuseOtherVersion(placement.native, dataFolder);
  return { dataFolder, password: readPassword(placement.base) };
}

async function createCluster({ native, base, account }: Placement, dataFolder: string, options: { durable: boolean }) {
  removeDrafts(base);
  // A name of its own: the initdb of a killed program may still be writing into its draft.
  const draft = `${dataFolder}.draft-${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  giveTo(account, draft);
  const passwordFile = writePassword(base, account);
  await runInitdb(native, account, [
    ...['--pgdata', draft, '--username', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...(options.durable ? [] : ['--no-sync']),
  ]);
  rmSync(dataFolder, { recursive: true, force: true });
  renameSync(draft, dataFolder);
}

function removeDrafts(base: string): void {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith('data.draft'))) {
    rmSync(join(base, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

function runInitdb(native: string, account: ServerAccount, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(native, 'initdb'), args, {
      ...account,
      cwd: native,
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', (cause) => reject(initFailed(cause.message, cause)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(initFailed(output.trim()))));
  });
}

function initFailed(output: string, cause?: unknown): LocalPostgresError {
  const lines = output.split('\n');
  const complaints = lines.filter((line) => /^initdb:|ERROR|FATAL|PANIC|HINT|DETAIL/.test(line));
  const shown = complaints.length > 0 ? complaints : lines.slice(-8);
  const parts = ['PostgreSQL could not make a new data folder.', hintFor(output), ...shown];
  return new LocalPostgresError('INIT_FAILED', parts.filter(Boolean).join('\n'), { cause });
}

function refuseOtherVersion(native: string, dataFolder: string): void {
  const found = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  const needed = majorVersion(native);
  if (found === needed) return;
  throw new LocalPostgresError(
    'WRONG_VERSION',
    `the data in ${dataFolder} was made by PostgreSQL ${found}, this program brings PostgreSQL ${needed}. ` +
      'Move that folder away to begin afresh, or set DATABASE_URL to a PostgreSQL server that holds the data.',
  );
}

const passwordFileOf = (base: string): string => join(base, 'password');

function writePassword(base: string, account: ServerAccount): string {
  const file = passwordFileOf(base);
  rmSync(file, { force: true });
  writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(account, file);
  return file;
}

function readPassword(base: string): string {
  const file = passwordFileOf(base);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new LocalPostgresError(
    'NO_ACCESS',
    `there is data in ${base} but the file "password" beside it is gone. Bring it back, or move the folder away to begin afresh.`,
  );
}

function giveTo({ uid, gid }: ServerAccount, path: string): void {
  if (uid !== undefined) chownSync(path, uid, gid ?? uid);
}
