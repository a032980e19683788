import type { Database, JobChanges, WhatIfRecord } from '@gongxu/data-access';

/** Looks again after this long even when no change was told: a notification can be lost while reconnecting. */
const LOOK_AGAIN_MS = 2_000;

/** A what-if each time its answer is a better one, beginning with the present, until the search ends or nobody looks any more. */
export async function* watchWhatIf(
  { read }: Database,
  changes: JobChanges,
  id: string,
  left: AbortSignal,
): AsyncGenerator<WhatIfRecord, void> {
  let isChanged = false;
  let wake = (): void => undefined;
  const stopListening = changes.onChange((told) => {
    if (told !== id) return;
    isChanged = true;
    wake();
  });
  const leave = (): void => wake();
  left.addEventListener('abort', leave);
  let seen = '';
  try {
    while (!left.aborted) {
      isChanged = false;
      const whatIf = await read.whatIfs.find(id);
      if (!whatIf) return;
      const state = `${whatIf.status}/${whatIf.answer?.number ?? 0}`;
      if (state !== seen) yield whatIf;
      seen = state;
      if (whatIf.status !== 'running') return;
      if (!isChanged && !left.aborted) await pause(LOOK_AGAIN_MS, (stop) => (wake = stop));
    }
  } finally {
    left.removeEventListener('abort', leave);
    stopListening();
    wake();
  }
}

/** Ends after so long, or at once when it is woken. */
const pause = (ms: number, onWake: (wake: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    onWake(() => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Waits for a first answer, or for the end of the search, until `left`; gives how it stands then. */
export async function firstAnswer(
  database: Database,
  changes: JobChanges,
  id: string,
  left: AbortSignal,
): Promise<WhatIfRecord> {
  for await (const whatIf of watchWhatIf(database, changes, id, left)) {
    if (whatIf.answer !== null || whatIf.status !== 'running') return whatIf;
  }
  return (await database.read.whatIfs.find(id))!;
}

/** Watches for a subscriber; `onLeave` is called when the subscriber goes before the search has ended. */
export function followed(
  database: Database,
  changes: JobChanges,
  id: string,
  onLeave: () => Promise<void>,
): AsyncIterableIterator<WhatIfRecord> {
  const left = new AbortController();
  const watch = watchWhatIf(database, changes, id, left.signal);
  let hasEnded = false;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const next = await watch.next();
      hasEnded ||= next.done === true;
      return next;
    },
    async return() {
      left.abort();
      if (!hasEnded) await onLeave();
      return { done: true, value: undefined };
    },
  };
}
