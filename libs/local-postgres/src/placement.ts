import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, type Binaries } from './binaries.js';
import { stopLeftoverServer } from './leftover-server.js';
import { LocalPostgresError } from './local-postgres-error.js';
import { accountCan, serverAccount, type ServerAccount } from './server-account.js';

/** Where programs and data really lie; away from the wanted folder when root's server user cannot reach it. */
export interface Placement {
  readonly native: string;
  /** Holds data/, password and server.log. */
  readonly base: string;
  readonly account: ServerAccount;
}

/** Decides where the server may run. The decision for the data is written down, so that the next start finds it. */
export async function place(folder: string, binaries: Binaries): Promise<Placement> {
  const noted = notedBase(folder);
  const account = serverAccount(join(noted ?? folder, 'data'));
  const base = noted ?? (canHoldData(folder, account) ? folder : await relocateData(folder, account));
  return { native: reachableBinaries(binaries, account), base, account };
}

/** Where the data of this folder lies, as far as a start has written it down. */
export const basePlaceOf = (folder: string): string => notedBase(folder) ?? folder;

const noteOf = (folder: string): string => join(folder, 'data-is-elsewhere');

function notedBase(folder: string): string | undefined {
  if (!existsSync(noteOf(folder))) return undefined;
  const base = readFileSync(noteOf(folder), 'utf8').trim();
  return existsSync(base) ? base : undefined;
}

function canHoldData(folder: string, account: ServerAccount): boolean {
  if (account.uid === undefined) return true;
  const data = join(folder, 'data');
  if (existsSync(data)) return accountCan(account, 'test -x "$1" && test -w "$1"', data);
  const trial = join(folder, 'data.trial');
  try {
    mkdirSync(trial, { recursive: true });
    chownSync(trial, account.uid, account.gid ?? account.uid);
    return accountCan(account, 'test -x "$1" && test -w "$1"', trial);
  } catch {
    return false;
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** Data of a wanted folder that was deleted is set aside once, so that deleting the folder means starting afresh. */
async function relocateData(folder: string, account: ServerAccount): Promise<string> {
  const name = `data-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  const base = join(rootsPlace(account), name);
  if (existsSync(base)) {
    await stopLeftoverServer(join(base, 'data'));
    rmSync(`${base}-previous`, { recursive: true, force: true });
    renameSync(base, `${base}-previous`);
  }
  mkdirSync(base);
  chmodSync(base, 0o755);
  writeFileSync(noteOf(folder), `${base}\n`);
  return base;
}

function reachableBinaries({ native, packageVersion }: Binaries, account: ServerAccount): string {
  if (canRun(native, account)) return native;
  const copy = join(rootsPlace(account), `postgresql-${packageVersion}`);
  if (existsSync(copy) && canRun(copy, account)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
  if (canRun(copy, account)) return copy;
  throw new LocalPostgresError(
    'NO_ACCESS',
    `user ${account.uid}, who runs PostgreSQL for root, cannot run ${program(copy, 'postgres')} ` +
      '(is that file system mounted noexec?). Start as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

const canRun = (native: string, account: ServerAccount): boolean =>
  accountCan(
    account,
    'test -x "$2" && test -r "$3" && "$1" --version',
    program(native, 'postgres'),
    program(native, 'initdb'),
    join(native, 'share', 'postgresql', 'postgres.bki'),
  );

/** A folder of root's that others can enter but not write: /var/lib/gongxu, else one in the temporary folder. */
function rootsPlace(account: ServerAccount): string {
  for (const place of ['/var/lib/gongxu', join(tmpdir(), 'gongxu-root')]) {
    try {
      mkdirSync(place, { recursive: true });
      const { uid, mode } = lstatSync(place);
      if (uid !== 0 || (mode & 0o22) !== 0) continue;
      chmodSync(place, 0o755);
      if (accountCan(account, 'test -x "$1"', place)) return place;
    } catch {
      continue;
    }
  }
  throw new LocalPostgresError(
    'NO_ACCESS',
    `user ${account.uid}, who runs PostgreSQL for root, can reach neither this folder, /var/lib/gongxu nor ${tmpdir()}. ` +
      'Start as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

/** Undoes a narrow umask at installation. */
function openToAll(path: string): void {
  const { mode } = lstatSync(path);
  if (lstatSync(path).isSymbolicLink()) return;
  const isFolder = lstatSync(path).isDirectory();
  chmodSync(path, isFolder || mode & 0o100 ? 0o755 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) openToAll(join(path, name));
}
