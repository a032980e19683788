import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalPostgresError } from './local-postgres-error.js';
import { commandLine, processIdentity } from './process-identity.js';

const FAST_STOP_MS = 20_000;
const IMMEDIATE_STOP_MS = 10_000;

/**
 * Ends what a killed program left running on this data folder, so that a new server can recover it.
 * The process id in postmaster.pid counts only if that process is a server of this very folder.
 */
export async function stopLeftoverServer(dataFolder: string): Promise<void> {
  const pid = postmasterPid(dataFolder);
  if (pid === undefined) return;
  const isAlive = (): boolean => processIdentity(pid) !== undefined;
  const isOurServer = (): boolean => isAlive() && commandLine(pid).includes(dataFolder);
  if (isOurServer()) await stopServer(pid, isOurServer);
  await stopBackends(dataFolder);
  // Where no such process lives PostgreSQL removes the file itself; a stranger with that id would make it refuse.
  if (isAlive()) rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}

/** Asks the server to end at once and in order (SIGINT), then to drop everything (SIGQUIT); the log is recovered next time. */
export async function stopServer(pid: number, isRunning: () => boolean): Promise<void> {
  signal(pid, 'SIGINT');
  if (await becomesFalse(isRunning, FAST_STOP_MS)) return;
  signal(pid, 'SIGQUIT');
  if (await becomesFalse(isRunning, IMMEDIATE_STOP_MS)) return;
  throw new LocalPostgresError('STOP_FAILED', `PostgreSQL (process ${pid}) does not end; end it by hand.`);
}

function postmasterPid(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Backends of a killed server work on until they notice; while they live, the memory segment is in use. Linux only. */
async function stopBackends(dataFolder: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const backends = (): number[] =>
    readdirSync('/proc')
      .filter(isNumber)
      .map(Number)
      .filter((pid) => worksIn(pid, dataFolder));
  for (const pid of backends()) signal(pid, 'SIGQUIT');
  await becomesFalse(() => backends().length > 0, IMMEDIATE_STOP_MS);
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);

function worksIn(pid: number, dataFolder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataFolder && commandLine(pid).startsWith('postgres:');
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function becomesFalse(holds: () => boolean, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (holds()) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}
