import type { CompileRun, Repositories } from '@gongxu/data-access';
import { seededRandom } from '@gongxu/forecasting';
import {
  assessUncertainty,
  DEFAULT_UNCERTAINTY,
  seededStreams,
  type CatalogueInput,
  type CatalogueUncertainty,
} from '@gongxu/shortage';
import { readInput } from '../compute-balance/compute-balance.js';

/** Longest the process attends to nothing else, in milliseconds. */
const ATTENTION = 50;

/** How sure the default method is of each line; null without a method of that name, which the catalogue then refuses. */
export async function catalogueUncertainty(
  repositories: Repositories,
  run: CompileRun,
  { methods, subjects, marketsByCounty }: Pick<CatalogueInput, 'methods' | 'subjects' | 'marketsByCounty'>,
  report: (share: number) => void,
): Promise<CatalogueUncertainty | null> {
  const method = methods.find(({ id }) => id === run.policy.defaultMethod);
  if (!method) return null;
  const parameters = DEFAULT_UNCERTAINTY;
  const balance = await readInput(repositories, run);
  const work = assessUncertainty(
    { balance, subjects, method, context: { subRegions: marketsByCounty }, parameters },
    seededStreams(parameters.seed, seededRandom),
  );
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
