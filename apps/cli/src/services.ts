import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { REPOSITORY } from './home.js';

const PATIENCE_MS = 60_000;
const STOP_MS = 20_000;

export interface Service {
  readonly pid: number;
  /** Settles when the service ends by itself. */
  readonly ended: Promise<number | null>;
  readonly isOver: () => boolean;
  stop(): Promise<void>;
}

/** The worker makes many short-lived objects: with 16 MB of room for them, half of a catalogue's time is spent clearing up. */
const YOUNG_OBJECTS = ['--max-semi-space-size=32'];

/** Starts the api or the worker as a process of its own and waits until it says that it is ready. */
export async function startService(
  name: 'api' | 'worker',
  environment: Readonly<Record<string, string>>,
): Promise<Service> {
  const child = fork(join(REPOSITORY, 'apps', name, 'dist/main.js'), [], {
    env: { ...process.env, ...environment },
    execArgv: [...process.execArgv, ...(name === 'worker' ? YOUNG_OBJECTS : [])],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true, // Ctrl-C reaches this program alone, which stops the others in order
  });
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the ${name} did not start within ${PATIENCE_MS / 1000} s`)),
      PATIENCE_MS,
    );
    void ended.then((code) => reject(new Error(`the ${name} ended while starting (exit code ${code})`)));
    let output = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(`${name} ready`)) {
        clearTimeout(timer);
        resolve();
      }
    });
  });
  return {
    pid: child.pid!,
    ended,
    isOver,
    stop: async () => {
      if (isOver()) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}
