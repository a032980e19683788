import { randomUUID } from 'node:crypto';
import { compareText, type DatasetName, DomainError } from '@gongxu/domain';
import type { MethodDefinition } from '@gongxu/shortage';
import type { Database, Repositories } from '../database.js';
import type { ImportRecord } from '../dataset-import/import-record.js';
import { REFERENCE_SCOPE } from '../dataset-import/import-record.js';
import { isHistory } from './history-input.js';
import { forecastParametersOf, type Policy } from './policy.repository.js';
import type { RunInput } from './run.repository.js';
import { withMethods } from './with-methods.js';

export interface CompileRequest {
  readonly region: string;
  readonly year: number;
  /** The policy's id; found by the region when absent. */
  readonly policy?: string | undefined;
  /** Methods of the asker's own, beside those of the policy; one of the same id takes its place. */
  readonly methods?: readonly MethodDefinition[] | undefined;
  /** Id of the method that decides the list; the policy's when absent. */
  readonly defaultMethod?: string | undefined;
  readonly requestedBy: string;
}

/** Pins the inputs and puts the compilation down, with its first job, in one transaction. Gives the run's id. */
export async function requestCompile(
  database: Database,
  { region, year, policy: policyId, methods, defaultMethod, requestedBy }: CompileRequest,
): Promise<string> {
  const id = randomUUID();
  await database.transaction(async (repositories) => {
    const { jobs, policies, runs } = repositories;
    const found = policyId ? await policies.find(policyId) : await policies.forRegion(region);
    const policy = withMethods(found, methods ?? [], defaultMethod);
    const inputs = await inputsFor(repositories, policy, region, year);
    await runs.create({ id, region, year, policy, inputs, step: 'merge-sources', requestedBy });
    await jobs.enqueue({ groupId: id, name: 'merge-sources', payload: { region, runId: id }, requestedBy });
  });
  return id;
}

/** The files a catalogue of the region and year counts, in a fixed order. */
export async function inputsFor(
  { codeLists, imports }: Repositories,
  policy: Policy,
  region: string,
  year: number,
): Promise<RunInput[]> {
  const scopes = await codeLists.regionAndBelow(policy.regionSystem, region);
  if (scopes.length === 0)
    throw new DomainError('INVALID_CODE', `"${region}" is not in the list of regions ${policy.regionSystem}`);
  const records = await imports.currentFor([REFERENCE_SCOPE, ...scopes], year);
  const counted = records.filter((record) => counts(record, policy, year));
  const employerLists = counted.some(({ dataset }) => dataset === 'employer_survey')
    ? await codeLists.listsIn(idsOf(counted, 'employers'), scopes)
    : [];
  const inputs = counted
    .filter(({ dataset, id }) => dataset !== 'employers' || employerLists.includes(id))
    .map(toInput);
  if (!inputs.some((input) => input.scopeRegion !== REFERENCE_SCOPE && !isHistory(input, year))) {
    throw new DomainError('NO_INPUT_DATA', `no data of region ${region} up to ${year} was imported`);
  }
  return inputs.sort((a, b) => compareText(orderOf(a), orderOf(b)));
}

/** Postings and registrations of the year, and of earlier ones for the forecasts; series and accounts of any year so far; lists of the policy's systems. */
function counts({ dataset, year: ofYear, part, codeSystems }: ImportRecord, policy: Policy, year: number): boolean {
  switch (dataset) {
    case 'vacancies':
    case 'job_seekers':
      return ofYear > year - forecastParametersOf(policy).registerYears;
    case 'employer_survey':
      return ofYear === year;
    case 'employment':
    case 'occupation_accounts':
    case 'provisions':
    case 'enrolment':
    case 'graduates':
      return true;
    case 'occupations':
      return part === policy.occupationSystem;
    case 'programmes':
      return policy.programmeSystems.includes(part);
    case 'industries':
      return part === policy.industrySystem;
    case 'regions':
      return part === policy.regionSystem;
    case 'job_titles':
      return codeSystems.occupation?.[0] === policy.occupationSystem;
    case 'crosswalk':
      return (
        codeSystems.occupation?.[0] === policy.occupationSystem &&
        policy.programmeSystems.includes(codeSystems.programme?.[0] ?? '')
      );
    case 'employers':
      return true; // those of the region, where there is a survey: they tell whom it speaks for
    case 'institutions':
    case 'industry_chains':
      return false; // no figure of a catalogue comes from them
  }
}

const idsOf = (records: readonly ImportRecord[], dataset: DatasetName): string[] =>
  records.filter((record) => record.dataset === dataset).map(({ id }) => id);

const toInput = (record: ImportRecord): RunInput => ({
  importId: record.id,
  dataset: record.dataset,
  scopeRegion: record.scopeRegion,
  year: record.year,
  part: record.part,
  fileName: record.fileName,
  fileSha256: record.fileSha256,
  sourceSha256: record.sourceSha256,
  notice: noticeOf(record.source),
});

const noticeOf = (source: unknown): string | null => (source as { notice?: string } | null)?.notice ?? null;

const orderOf = (input: RunInput): string =>
  [input.dataset, input.scopeRegion, input.year, input.part, input.fileSha256].join('\u0000');
