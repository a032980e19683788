import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { removeDataFolder } from '@gongxu/local-postgres';

export const PROGRAM = join(import.meta.dirname, '../../dist/main.js');

/** `main.js up …` as a user starts it, with a data folder of its own. */
export interface StartedProgram {
  readonly child: ChildProcess;
  readonly url: string;
  output(): string;
  /** Waits until the output holds the text. */
  says(text: string): Promise<void>;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'gongxu-e2e-'));

export async function removeHome(home: string): Promise<void> {
  await removeDataFolder(join(home, 'postgres'));
  rmSync(home, { recursive: true, force: true });
}

export async function start(home: string, args: readonly string[], port?: number): Promise<StartedProgram> {
  const chosen = port ?? (await freePort());
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  const child = spawn(process.execPath, [PROGRAM, 'up', ...args], {
    env: { ...env, GONGXU_HOME: home, PORT: String(chosen), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let isOver = false;
  void ended.then(() => (isOver = true));
  const says = async (wanted: string): Promise<void> => {
    while (!text.includes(wanted)) {
      if (isOver) throw new Error(`the program ended without saying "${wanted}":\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { child, url: `http://127.0.0.1:${chosen}`, output: () => text, says, ended };
}

/** What a command of the operator says, beside the program that runs from the folder. */
export async function operator(home: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, GONGXU_HOME: home, NODE_OPTIONS: '' },
    maxBuffer: 1 << 26,
  });
  return stdout.trim();
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Processes whose command line (on Linux, also the environment) names the folder: api, worker and database. */
export function processesOf(home: string): number[] {
  if (!existsSync('/proc/self')) {
    const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
    return stdout.split('\n').flatMap((line) => (line.includes(home) ? [Number.parseInt(line, 10)] : []));
  }
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) return [];
    try {
      const state = /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
      return state !== 'Z' && words.includes(home) ? [pid] : [];
    } catch {
      return []; // it ended, or is another user's
    }
  });
}

export async function until(isTrue: () => boolean | Promise<boolean>, what: string, seconds = 20): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`it did not happen within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
