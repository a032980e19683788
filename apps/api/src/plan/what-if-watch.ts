import type { Database, JobChanges, WhatIfRecord } from '@gongxu/data-access';

/** Looks again after this long even when no change was told: a notification can be lost while reconnecting. */
const LOOK_AGAIN_MS = 2_000;

/** A what-if each time its answer is a better one, beginning with the present, until the search ends. */
export async function* watchWhatIf(
  { read }: Database,
  changes: JobChanges,
  id: string,
): AsyncGenerator<WhatIfRecord, void> {
  let isChanged = false;
  let wake = (): void => undefined;
  const stopListening = changes.onChange((told) => {
    if (told !== id) return;
    isChanged = true;
    wake();
  });
  let seen = '';
  try {
    for (;;) {
      isChanged = false;
      const whatIf = await read.whatIfs.find(id);
      if (!whatIf) return;
      const state = `${whatIf.status}/${whatIf.answer?.number ?? 0}`;
      if (state !== seen) yield whatIf;
      seen = state;
      if (whatIf.status !== 'running') return;
      if (!isChanged) await pause(LOOK_AGAIN_MS, (stop) => (wake = stop));
    }
  } finally {
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

/** Waits for a first answer, or for the end of the search, at most so long; gives how it stands then. */
export async function firstAnswer(
  database: Database,
  changes: JobChanges,
  id: string,
  patienceMs: number,
): Promise<WhatIfRecord> {
  const watch = watchWhatIf(database, changes, id);
  const patience = new Promise<'late'>((resolve) => {
    const timer = setTimeout(() => resolve('late'), patienceMs);
    timer.unref();
  });
  try {
    for (;;) {
      const next = await Promise.race([watch.next(), patience]);
      if (next === 'late' || next.done === true) break;
      if (next.value.answer !== null || next.value.status !== 'running') return next.value;
    }
  } finally {
    void watch.return();
  }
  return (await database.read.whatIfs.find(id))!;
}
