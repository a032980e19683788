import { createHash } from 'node:crypto';
import type { BalanceLine, IndicatorValue } from '@gongxu/balance';
import type { CompileRun, Database, EditionRecord, Repositories } from '@gongxu/data-access';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import {
  buildCatalogue,
  canonicalJson,
  DEFAULT_METHODS,
  DEFAULT_TALENT_TIER_POLICY,
  validateMethod,
  type CatalogueContent,
} from '@gongxu/shortage';
import { importsOf } from '../run-inputs.js';
import { toEntries } from './edition-entries.js';
import { namedSubjects } from './subjects.js';
import { typicalProgrammes } from './typical-programmes.js';

/** Names the shape of what is hashed; a change of the shape is a new name. */
const CONTENT_FORMAT = 'gongxu.catalogue/1';
const STEPS = 3;

/** Ratings under every method, and the stored edition; the same inputs find the edition they already gave. */
export const compileCatalogueHandler =
  (database: Database) =>
  async ({ runId }: Payload<'compile-catalogue'>, report: ReportProgress): Promise<void> => {
    await database.transaction(async (repositories) => {
      const run = await repositories.runs.lock(runId);
      if (run?.status !== 'running' || run.step !== 'compile-catalogue') return;
      report({ step: 'reading', done: 0, total: STEPS });
      const previous = await repositories.editions.latest(run.region, run.policy.id, run.year - 1);
      const catalogue = await rateAll(repositories, run, previous);
      report({ step: 'storing', done: 2, total: STEPS });
      const { id, created } = await store(repositories, run, catalogue, previous);
      await repositories.runs.finish(runId, id, created);
    });
  };

async function rateAll(
  repositories: Repositories,
  run: CompileRun,
  previous: EditionRecord | undefined,
): Promise<CatalogueContent> {
  const { balances, editions, markets } = repositories;
  const { region, year, policy } = run;
  const stored = await balances.of<BalanceLine, IndicatorValue[]>(region, run.id);
  const entries = previous && (await editions.entriesOf(region, previous.id));
  return buildCatalogue({
    region,
    year,
    occupationSystem: policy.occupationSystem,
    defaultMethod: policy.defaultMethod,
    methods: policy.methods ? policy.methods.map(validateMethod) : DEFAULT_METHODS,
    policy: { talentTier: DEFAULT_TALENT_TIER_POLICY },
    subjects: await namedSubjects(repositories, run, stored),
    markets: await markets.wholeRegion(region, run.id),
    marketsByCounty: await markets.subRegions(region, run.id),
    previousRanks: entries
      ? new Map(entries.map(({ occupation, rank, rating }) => [occupation, { rank, rating }]))
      : null,
    programmesOf: await typicalProgrammes(repositories, run, new Set(stored.map(({ occupation }) => occupation))),
    sources: sourcesOf(run),
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
  { entries, ...catalogue }: CatalogueContent,
  previous: EditionRecord | undefined,
) {
  const { mergeReport, policy } = run;
  const header = {
    format: CONTENT_FORMAT,
    ...catalogue,
    policyVersion: policy.version,
    previousEdition: previous ? { year: previous.year, contentHash: previous.contentHash } : null,
    currency: policy.currency,
    notices: [...new Set(run.inputs.flatMap(({ notice }) => notice ?? []))].sort(),
    merge: mergeReport,
  };
  const contentHash = createHash('sha256')
    .update(canonicalJson({ ...header, entries }))
    .digest('hex');
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
  return repositories.editions.store(edition, toEntries(entries, keys));
}
