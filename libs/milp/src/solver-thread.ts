import { Worker } from 'node:worker_threads';
import type { LinearProgram, LinearSolution, LinearSolver } from '@gongxu/adjustment';
import type { HighsOptions } from './highs.js';

/** HiGHS in a thread of its own: this one stays free, and a signal stops the search. */
export interface SolverThread {
  readonly solver: LinearSolver;
  readonly close: () => Promise<void>;
}

/** What the thread is asked; programs are solved in the order they come. */
export interface SolverRequest {
  readonly id: number;
  readonly program: LinearProgram;
  readonly options: HighsOptions;
  /** Set to 1 to stop. */
  readonly stop: Int32Array;
}

export type SolverReply =
  | { readonly id: number; readonly kind: 'bound'; readonly bound: number }
  | { readonly id: number; readonly kind: 'solved'; readonly solution: LinearSolution }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

interface Waiting {
  readonly resolve: (solution: LinearSolution) => void;
  readonly reject: (error: Error) => void;
  readonly onBound: ((bound: number) => void) | undefined;
}

/** `entry`: the built thread, for a caller that is not built itself. */
export function solverThread(entry: URL = new URL('./thread-main.js', import.meta.url)): SolverThread {
  const worker = new Worker(entry);
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker.unref();
  };
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('the solver thread has ended')));
  worker.on('message', (reply: SolverReply) => {
    const of = waiting.get(reply.id);
    if (of === undefined) return;
    if (reply.kind === 'bound') {
      of.onBound?.(reply.bound);
      return;
    }
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if (reply.kind === 'solved') of.resolve(reply.solution);
    else of.reject(new Error(reply.message));
  });
  return {
    solver: async (program, { onBound, signal, ...options }) => {
      const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const abort = (): void => void Atomics.store(stop, 0, 1);
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort);
      try {
        return await new Promise<LinearSolution>((resolve, reject) => {
          const id = ++last;
          waiting.set(id, { resolve, reject, onBound });
          worker.ref();
          worker.postMessage({ id, program, options, stop } satisfies SolverRequest);
        });
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    },
    close: async () => void (await worker.terminate()),
  };
}
