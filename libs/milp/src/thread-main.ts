import { parentPort } from 'node:worker_threads';
import { loadedHighs, runHighs } from './highs.js';
import type { SolverReply, SolverRequest } from './solver-thread.js';

const port = parentPort!;
const reply = (of: SolverReply): void => port.postMessage(of);

// Loading begins with the thread, not with its first program.
let queue: Promise<unknown> = loadedHighs();

port.on('message', (request: SolverRequest) => {
  queue = queue.then(() => answer(request));
});

async function answer({ id, program, options, stop }: SolverRequest): Promise<void> {
  try {
    const solution = await runHighs(program, options, {
      stops: () => Atomics.load(stop, 0) === 1,
      onBound: (bound) => reply({ id, kind: 'bound', bound }),
    });
    reply({ id, kind: 'solved', solution });
  } catch (error) {
    reply({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
