import { createHash } from 'node:crypto';
import {
  forwardPolicyOf,
  inputsFor,
  laddersInForce,
  SIGNAL_DATASETS,
  type CompileRun,
  type Database,
  type EditionRecord,
  type Repositories,
  type SignalHeader,
} from '@gongxu/data-access';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import { roundSignificant } from '@gongxu/labour-market';
import { canonicalJson } from '@gongxu/shortage';
import { regionSignals, type SignalColour } from '@gongxu/warning';
import { attentively } from '../attentively.js';
import { signalSources } from './signal-sources.js';

/** Names the shape of what is hashed; a change of the shape is a new name. */
const FORMAT = 'gongxu.signals/1';
/** Progress is told in hundredths of the issuing, which is nearly all of the work. */
const WHOLE = 100;

/** Signals of an edition from the files that count now and the ladders in force; the same inputs issue nothing anew. */
export const issueSignalsHandler =
  (database: Database) =>
  async ({ region, editionId }: Payload<'issue-signals'>, report: ReportProgress): Promise<void> => {
    await database.transaction(async (repositories) => {
      const edition = await repositories.editions.find(editionId);
      const made = edition && (await repositories.runs.find(edition.runId));
      if (!edition || !made) return;
      const { signalIssues } = repositories;
      await signalIssues.lock(edition);
      report({ step: 'reading', done: 0, total: WHOLE });
      const policy = await repositories.policies.find(edition.policyId);
      const counted = await inputsFor(repositories, policy, region, edition.year);
      const run: CompileRun = {
        ...made,
        policy,
        inputs: counted.filter(({ dataset }) => SIGNAL_DATASETS.includes(dataset)),
      };
      const before = await lastYear(repositories, edition);
      const header: SignalHeader = {
        format: FORMAT,
        region,
        year: edition.year,
        edition: edition.contentHash,
        ...(await laddersInForce(repositories, policy, region)),
        policy: forwardPolicyOf(policy),
        sources: sourcesOf(run),
        previous: before?.named ?? null,
        notices: [...new Set(run.inputs.flatMap(({ notice }) => notice ?? []))].sort(),
      };
      const inputHash = hashOf(header);
      if ((await signalIssues.latest(edition))?.inputHash === inputHash) return;
      const sources = await signalSources(repositories, run, header.policy);
      const work = regionSignals({ ...header, ...sources, previous: before?.colours });
      const issued = (share: number): void =>
        report({ step: 'issuing', done: Math.floor(WHOLE * share), total: WHOLE });
      const signals = roundSignificant(await attentively(work, issued));
      report({ step: 'storing', done: WHOLE, total: WHOLE });
      const { id, policyId, year, createdBy: requestedBy } = edition;
      const contentHash = hashOf({ ...header, signals });
      await signalIssues.store(
        { region, editionId: id, policyId, year, inputHash, contentHash, header, requestedBy },
        signals,
      );
    });
  };

interface LastYear {
  readonly named: NonNullable<SignalHeader['previous']>;
  readonly colours: ReadonlyMap<string, SignalColour>;
}

/** The signals beside last year's edition: a colour holds on from what was said then. */
async function lastYear(
  { editions, signalIssues }: Repositories,
  { region, policyId, year }: EditionRecord,
): Promise<LastYear | undefined> {
  const edition = await editions.latest(region, policyId, year - 1);
  const issue = edition && (await signalIssues.latest(edition));
  if (!issue) return undefined;
  const colours = await signalIssues.forwardColours(issue);
  return { named: { year: issue.year, contentHash: issue.contentHash }, colours };
}

const sourcesOf = ({ inputs }: CompileRun): SignalHeader['sources'] =>
  Object.fromEntries(
    SIGNAL_DATASETS.map((dataset) => [
      dataset,
      inputs.filter((input) => input.dataset === dataset).map(({ fileSha256 }) => fileSha256),
    ]),
  );

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
