import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { statSync } from 'node:fs';
import { LocalPostgresError } from './local-postgres-error.js';

/** The user the server runs as, in the words of `spawn`; empty when it is the user of this program. */
export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: root lends it to the owner of existing data, else to `postgres` or `nobody`. */
export function serverAccount(dataFolder: string): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const data = statSync(dataFolder, { throwIfNoEntry: false });
  if (data && data.uid !== 0) return { uid: data.uid, gid: data.gid };
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf(name, '-u'), idOf(name, '-g')];
    if (uid && gid) return { uid, gid };
  }
  throw new LocalPostgresError(
    'NO_ACCESS',
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody" to run it as. ' +
      'Start as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

/** Runs a shell test as the server's user: permissions, access lists and mounts all count, so only trying tells. */
export function accountCan(account: ServerAccount, script: string, ...paths: readonly string[]): boolean {
  if (account.uid === undefined) return true;
  return run(account, script, paths).status === 0;
}

function run(account: ServerAccount, script: string, paths: readonly string[]): SpawnSyncReturns<Buffer> {
  return spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { ...account, cwd: '/', env: SERVER_ENVIRONMENT });
}

/** The server sees nothing of the caller's PG* variables or locale. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

function idOf(user: string, option: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [option, user], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
