import { createHash } from 'node:crypto';
import { INDICATORS, type BalanceLine, type IndicatorValue } from '@gongxu/balance';
import { requestSignals, type CompileRun, type Database, type Repositories } from '@gongxu/data-access';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import {
  buildCatalogue,
  canonicalJson,
  DEFAULT_TALENT_TIER_POLICY,
  DEFAULT_UNCERTAINTY,
  type CatalogueContent,
} from '@gongxu/shortage';
import { readInput } from '../compute-balance/compute-balance.js';
import { forecastParameters } from '../forecast-parameters.js';
import { importsOf } from '../run-inputs.js';
import { catalogueUncertainty } from './catalogue-uncertainty.js';
import { toEntries } from './edition-entries.js';
import { methodsOf, type RunMethods } from './methods-of.js';
import { previousEdition, type PreviousEdition } from './previous-edition.js';
import { namedSubjects } from './subjects.js';
import { typicalProgrammes } from './typical-programmes.js';

/** Names the shape of what is hashed; a change of the shape is a new name. */
const CONTENT_FORMAT = 'gongxu.catalogue/2';
const STEPS = 4;

/** Ratings under every method, and the stored edition; the same inputs find the edition they already gave. */
export const compileCatalogueHandler =
  (database: Database) =>
  async ({ runId }: Payload<'compile-catalogue'>, report: ReportProgress): Promise<void> => {
    await database.transaction(async (repositories) => {
      const run = await repositories.runs.lock(runId);
      if (run?.status !== 'running' || run.step !== 'compile-catalogue') return;
      report({ step: 'reading', done: 0, total: STEPS });
      const replayed = run.replays === null ? undefined : await repositories.editions.find(run.replays);
      const previous = await previousEdition(repositories, run, replayed);
      const asked = await methodsOf(repositories, run, replayed);
      const catalogue = await rateAll(repositories, run, previous, asked, report);
      report({ step: 'storing', done: 3, total: STEPS });
      const outcome = await store(repositories, run, asked, catalogue, previous);
      await repositories.runs.finish(runId, outcome);
      if (run.replays !== null) return;
      const edition = { region: run.region, id: outcome.editionId };
      await requestSignals(repositories, edition, { groupId: runId, requestedBy: run.requestedBy });
    });
  };

async function rateAll(
  repositories: Repositories,
  run: CompileRun,
  previous: PreviousEdition | undefined,
  { methods }: RunMethods,
  report: ReportProgress,
): Promise<CatalogueContent> {
  const { balances, markets } = repositories;
  const { region, year, policy } = run;
  const stored = await balances.of<BalanceLine, IndicatorValue[]>(region, run.id);
  const subjects = await namedSubjects(repositories, run, stored);
  const marketsByCounty = await markets.subRegions(region, run.id);
  const judged = (share: number): void =>
    report({ step: 'judging uncertainty', done: Math.floor(100 * share), total: 100 });
  const method = methods.find(({ id }) => id === policy.defaultMethod);
  const uncertainty = method
    ? await catalogueUncertainty(
        {
          balance: await readInput(repositories, run),
          subjects,
          method,
          context: { subRegions: marketsByCounty },
          parameters: DEFAULT_UNCERTAINTY,
        },
        judged,
      )
    : null;
  report({ step: 'rating', done: 2, total: STEPS });
  return buildCatalogue({
    region,
    year,
    occupationSystem: policy.occupationSystem,
    defaultMethod: policy.defaultMethod,
    methods,
    policy: { talentTier: DEFAULT_TALENT_TIER_POLICY },
    subjects,
    markets: await markets.wholeRegion(region, run.id),
    marketsByCounty,
    employmentByCounty: await balances.employmentOfAreas(importsOf(run, 'employment'), region, year),
    previousRanks: previous?.ranks ?? null,
    programmesOf: await typicalProgrammes(repositories, run, new Set(stored.map(({ occupation }) => occupation))),
    uncertainty,
    sources: sourcesOf(run),
    survey: await repositories.surveys.of(region, run.id),
  });
}

/** Hashes of the files, by dataset: what the edition was made from, wherever they are stored. */
function sourcesOf(run: CompileRun): CatalogueContent['sources'] {
  const datasets = [...new Set(run.inputs.map(({ dataset }) => dataset))];
  return Object.fromEntries(
    datasets.map((dataset) => [
      dataset,
      run.inputs.filter((input) => input.dataset === dataset).map(({ fileSha256 }) => fileSha256),
    ]),
  );
}

async function store(
  repositories: Repositories,
  run: CompileRun,
  { referenceEditions }: RunMethods,
  { entries, ...catalogue }: CatalogueContent,
  previous: PreviousEdition | undefined,
) {
  const { mergeReport, policy } = run;
  const header = {
    format: CONTENT_FORMAT,
    ...catalogue,
    policyVersion: policy.version,
    previousEdition: previous?.named ?? null,
    formulas: Object.fromEntries(INDICATORS.map(({ id, formulaVersion }) => [id, formulaVersion])),
    referenceEditions,
    currency: policy.currency,
    forecast: await forecastParameters(repositories, run),
    notices: [...new Set(run.inputs.flatMap(({ notice }) => notice ?? []))].sort(),
    merge: mergeReport,
  };
  const contentHash = createHash('sha256')
    .update(canonicalJson({ ...header, entries }))
    .digest('hex');
  if (run.replays !== null) return { editionId: run.replays, created: false, contentHash };
  const edition = {
    region: run.region,
    year: run.year,
    policyId: policy.id,
    occupationSystem: policy.occupationSystem,
    defaultMethod: policy.defaultMethod,
    contentHash,
    header,
    entryCount: entries.length,
    listedCount: catalogue.listedCount,
    runId: run.id,
    createdBy: run.requestedBy,
  };
  const keys = {
    titles: await repositories.codeLists.titlesOfImports(importsOf(run, 'job_titles')),
    markets: await repositories.markets.wholeRegion(run.region, run.id),
    industries: await repositories.codeLists.entriesOfImports(importsOf(run, 'industries')),
  };
  const { id, created } = await repositories.editions.store(edition, toEntries(entries, keys));
  return { editionId: id, created, contentHash };
}
