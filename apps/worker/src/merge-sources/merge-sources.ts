import { titleCoder } from '@gongxu/classification';
import type { CompileRun, Database, MergeScope, Repositories } from '@gongxu/data-access';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import { importsOf } from '../run-inputs.js';

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
  const { markets, runs } = repositories;
  const scope: MergeScope = {
    region: run.region,
    runId: run.id,
    year: run.year,
    repostingDays: run.policy.repostingDays,
    vacancyImports: importsOf(run, 'vacancies'),
    seekerImports: importsOf(run, 'job_seekers'),
  };
  report({ step: 'coding titles', done: 0, total: STEPS });
  const titles = await codeTitles(repositories, run, scope);
  report({ step: 'removing re-postings', done: 1, total: STEPS });
  const { asOf, ...vacancies } = await markets.preparePostings(scope);
  report({ step: 'reading registrations', done: 2, total: STEPS });
  const jobSeekers = await markets.prepareSeekers(scope);
  report({ step: 'adding up', done: 3, total: STEPS });
  await markets.reduce(scope, asOf);
  await runs.saveMergeReport(run.id, { titles, vacancies, jobSeekers, asOf });
}

async function codeTitles({ codeLists, markets, traces }: Repositories, run: CompileRun, scope: MergeScope) {
  const occupations = await codeLists.entriesOfImports(importsOf(run, 'occupations'));
  const code = titleCoder({
    names: occupations.flatMap(({ code, nameZh, nameEn }) =>
      [nameZh, nameEn].flatMap((name) => (name ? [{ code, name }] : [])),
    ),
    aliases: await codeLists.titlesOfImports(importsOf(run, 'job_titles')),
    parents: new Map(occupations.flatMap(({ code, parentCode }) => (parentCode ? [[code, parentCode] as const] : []))),
  });
  const titles = await markets.uncodedTitles(scope);
  const coded = titles.flatMap((title) => {
    const coding = code(title);
    return coding.kind === 'uncoded' || coding.kind === 'group' ? [] : [{ title, occupation: coding.code }];
  });
  await markets.codeTitles(coded);
  await traces.keepTitles(run.region, run.id, coded);
  return { distinct: titles.length, coded: coded.length };
}
