import { seededRandom } from '@gongxu/forecasting';
import { assessUncertainty, seededStreams, type CatalogueUncertainty, type UncertaintyInput } from '@gongxu/shortage';

/** Longest the process attends to nothing else, in milliseconds. */
const ATTENTION = 50;

/** How sure a method is of each line of a balance. */
export async function catalogueUncertainty(
  input: UncertaintyInput,
  report: (share: number) => void,
): Promise<CatalogueUncertainty> {
  const { parameters } = input;
  const work = assessUncertainty(input, seededStreams(parameters.seed, seededRandom));
  return { parameters, lines: await attentively(work, report) };
}

/** Runs long work to its end; locks are renewed and progress is told in between. */
async function attentively<T>(work: Generator<number, T>, report: (share: number) => void): Promise<T> {
  for (let since = performance.now(); ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < ATTENTION) continue;
    report(value);
    await new Promise((resume) => setImmediate(resume));
    since = performance.now();
  }
}
