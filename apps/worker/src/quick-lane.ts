import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Config } from '@gongxu/config';
import type { OpenLane } from './lane.js';

/** The quick lane in a thread of its own: a compilation that computes for seconds holds up nobody before a screen. */
export async function openQuickLane(config: Config): Promise<OpenLane> {
  const thread = new Worker(new URL('./quick-lane-main.js', import.meta.url), { workerData: config });
  const ended = once(thread, 'exit');
  const hasEnded = ended.then(() => Promise.reject(new Error('the quick lane ended by itself')));
  await Promise.race([once(thread, 'message'), hasEnded]);
  // A thread that ends without being asked ends the process: whoever started it sees that.
  thread.on('error', (error) => {
    throw error;
  });
  return {
    stop: async () => {
      hasEnded.catch(() => undefined);
      thread.postMessage('stop');
      await ended;
    },
  };
}
