import type { Database, FileStore } from '@gongxu/data-access';
import type { JobHandlers, JobName, Payload } from '@gongxu/jobs';
import { solverThread, type SolverThread } from '@gongxu/milp';
import { compileCatalogueHandler } from './compile-catalogue/compile-catalogue.js';
import { computeBalanceHandler } from './compute-balance/compute-balance.js';
import { computeForecastsHandler } from './compute-forecasts/compute-forecasts.js';
import { computePlanHandler } from './compute-plan/compute-plan.js';
import { computeWhatIfHandler } from './compute-plan/compute-what-if.js';
import { importFileHandler } from './import-file/import-file.js';
import { issueSignalsHandler } from './issue-signals/issue-signals.js';
import { reviewEditionHandler } from './review-edition/review-edition.js';
import { mergeSourcesHandler } from './merge-sources/merge-sources.js';

export interface Handlers {
  readonly run: JobHandlers;
  /** What a job's owner is told when the job has failed for good. */
  readonly failed: { readonly [N in JobName]: (payload: Payload<N>, message: string) => Promise<void> };
}

/**
 * The whole worker, on one page.
 * @param openSolver a solver for each plan: none waits for another's
 */
export const handlers = (
  database: Database,
  files: FileStore,
  openSolver: () => SolverThread = solverThread,
): Handlers => {
  const importFailed = ({ importId }: Payload<'import-file'>, message: string) =>
    database.read.imports.markFailed(importId, message);
  const runFailed = ({ runId }: Payload<'merge-sources'>, message: string) => database.read.runs.fail(runId, message);
  return {
    run: {
      'import-file': importFileHandler(database, files),
      'merge-sources': mergeSourcesHandler(database),
      'compute-balance': computeBalanceHandler(database),
      'compute-forecasts': computeForecastsHandler(database),
      'compile-catalogue': compileCatalogueHandler(database),
      'issue-signals': issueSignalsHandler(database),
      'compute-plan': computePlanHandler(database, openSolver),
      'compute-what-if': computeWhatIfHandler(database, openSolver),
      'review-edition': reviewEditionHandler(database),
    },
    failed: {
      'import-file': importFailed,
      'merge-sources': runFailed,
      'compute-balance': runFailed,
      'compute-forecasts': runFailed,
      'compile-catalogue': runFailed,
      // The edition stands without signals; the job's row tells why there are none.
      'issue-signals': () => Promise.resolve(),
      'compute-plan': ({ planId }, message) => database.read.plans.fail(planId, message),
      'compute-what-if': ({ whatIfId }, message) => database.read.whatIfs.fail(whatIfId, message),
      'review-edition': ({ reviewId }, message) => database.read.editionReviews.fail(reviewId, message),
    },
  };
};
