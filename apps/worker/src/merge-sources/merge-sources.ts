import type { CompileRun, Database, Repositories } from '@gongxu/data-access';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import { codeTitles } from './code-titles.js';
import { mergeScope } from './merge-scope.js';

const STEPS = 4;

/** Codes free titles, removes re-postings and reduces the rows of the run's files to one row per occupation and area. */
export const mergeSourcesHandler =
  (database: Database) =>
  async ({ runId }: Payload<'merge-sources'>, report: ReportProgress): Promise<void> => {
    await database.transaction(async (repositories) => {
      const run = await repositories.runs.lock(runId);
      if (run?.status !== 'running' || run.step !== 'merge-sources') return;
      await merge(repositories, run, report);
      await repositories.runs.advance(runId, 'compute-balance');
      const payload = { region: run.region, runId };
      await repositories.jobs.enqueue({
        groupId: runId,
        name: 'compute-balance',
        payload,
        requestedBy: run.requestedBy,
      });
    });
  };

async function merge(repositories: Repositories, run: CompileRun, report: ReportProgress): Promise<void> {
  const { markets, runs, traces } = repositories;
  const scope = mergeScope(run, run.year);
  report({ step: 'coding titles', done: 0, total: STEPS });
  const { distinct, coded } = await codeTitles(repositories, run, scope);
  await traces.keepTitles(run.region, run.id, coded);
  report({ step: 'removing re-postings', done: 1, total: STEPS });
  const { asOf, ...vacancies } = await markets.preparePostings(scope);
  report({ step: 'reading registrations', done: 2, total: STEPS });
  const jobSeekers = await markets.prepareSeekers(scope);
  report({ step: 'adding up', done: 3, total: STEPS });
  await markets.reduce(scope, asOf);
  await runs.saveMergeReport(run.id, { titles: { distinct, coded: coded.length }, vacancies, jobSeekers, asOf });
}
