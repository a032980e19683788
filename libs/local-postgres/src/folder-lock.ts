import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AlreadyRunningError } from './local-postgres-error.js';
import { processIdentity } from './process-identity.js';

interface Holder {
  readonly pid: number;
  readonly identity: string;
  readonly url?: string;
}

/** The right of one program to use a folder, held until released or until the program is gone. */
export interface FolderLock {
  /** Tells whoever is refused later where this program can be reached. */
  announce(url: string): void;
  release(): void;
}

const TAKEOVER_LASTS_MS = 10_000;

/** Takes the folder for this process or throws AlreadyRunningError; a lock whose process is gone is taken over. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, 'lock');
  const self: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? 'unknown start' };
  for (;;) {
    if (createWhole(file, JSON.stringify(self))) return heldLock(file, self);
    const holder = readHolder(file);
    if (holder && isAlive(holder)) throw new AlreadyRunningError(folder, holder.pid, holder.url);
    if (!removeStale(file)) await sleep(20);
  }
}

function heldLock(file: string, self: Holder): FolderLock {
  const isOurs = (): boolean => {
    const holder = readHolder(file);
    return holder?.pid === self.pid && holder.identity === self.identity;
  };
  return {
    announce(url) {
      if (!isOurs()) return;
      writeFileSync(`${file}.new`, JSON.stringify({ ...self, url }));
      renameSync(`${file}.new`, file);
    },
    release() {
      if (isOurs()) rmSync(file, { force: true });
    },
  };
}

/** Creates the file with its content in one step; false when it is there already. */
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Only one program at a time may remove a stale lock, or the second would remove the new lock of the first. */
function removeStale(file: string): boolean {
  const takeover = `${file}.takeover`;
  try {
    mkdirSync(takeover);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (ageMs(takeover) > TAKEOVER_LASTS_MS) rmSync(takeover, { recursive: true, force: true });
    return false;
  }
  const holder = readHolder(file);
  if (!holder || !isAlive(holder)) rmSync(file, { force: true });
  rmSync(takeover, { recursive: true, force: true });
  return true;
}

function ageMs(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

const isAlive = ({ pid, identity }: Holder): boolean => processIdentity(pid) === identity;

function readHolder(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  Number.isInteger((value as Partial<Holder>).pid) &&
  typeof (value as Partial<Holder>).identity === 'string';
