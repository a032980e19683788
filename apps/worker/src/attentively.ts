/** Longest the process attends to nothing else, in milliseconds. */
const ATTENTION = 50;

/** Runs long work, which yields the share that is done, to its end; locks are renewed and progress is told in between. */
export async function attentively<T>(work: Generator<number, T>, report: (share: number) => void): Promise<T> {
  for (let since = performance.now(); ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < ATTENTION) continue;
    report(value);
    await new Promise((resume) => setImmediate(resume));
    since = performance.now();
  }
}
