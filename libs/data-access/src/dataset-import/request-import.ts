import { createHash, randomUUID } from 'node:crypto';
import {
  DomainError,
  isDatasetName,
  isReferenceDataset,
  type CodeKind,
  type DatasetName,
  type ReferenceDataset,
} from '@gongxu/domain';
import type { Database, Repositories } from '../database.js';
import type { StoredFile } from '../file-store.js';
import type { Policy } from '../market/policy.repository.js';
import { REFERENCE_SCOPE, type CodeSystems } from './import-record.js';

export interface ImportRequest {
  readonly dataset: string;
  readonly file: StoredFile;
  readonly fileName: string;
  /** Region the file speaks for; not needed for reference lists. */
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  readonly part?: string | undefined;
  /** Code system a reference list defines, when its source definition does not say so. */
  readonly system?: string | undefined;
  readonly source?: unknown;
  readonly sender: string;
}

/** Puts a stored file down for loading, with its job, in one transaction. Gives the import's id. */
export async function requestImport(database: Database, request: ImportRequest): Promise<string> {
  const { dataset } = request;
  if (!isDatasetName(dataset)) throw new DomainError('UNKNOWN_DATASET', `there is no dataset "${dataset}"`);
  const place = isReferenceDataset(dataset)
    ? await referencePlace(database.read, dataset, request)
    : await regionalPlace(database.read, request);
  const id = randomUUID();
  await database.transaction(async ({ imports, jobs }) => {
    await imports.register({
      id,
      ...place,
      dataset,
      fileName: request.fileName,
      fileSha256: request.file.sha256,
      fileBytes: request.file.bytes,
      source: request.source ?? null,
      sourceSha256: createHash('sha256')
        .update(JSON.stringify(request.source ?? null))
        .digest('hex'),
      sender: request.sender,
    });
    const payload = { scopeRegion: place.scopeRegion, importId: id };
    await jobs.enqueue({ groupId: id, name: 'import-file', payload, requestedBy: request.sender });
  });
  return id;
}

interface Place {
  readonly scopeRegion: string;
  readonly year: number;
  readonly part: string;
  readonly codeSystems: CodeSystems;
}

async function regionalPlace(
  { policies }: Repositories,
  { region, year, part, source }: ImportRequest,
): Promise<Place> {
  if (!region) throw new DomainError('INVALID_ARGUMENT', 'a region is needed: which region does the file speak for?');
  if (!year || !Number.isInteger(year) || year < 1900 || year > 2200) {
    throw new DomainError(
      'INVALID_YEAR',
      `a year is needed, e.g. 2026${year === undefined ? '' : `; "${year}" is none`}`,
    );
  }
  const policy = await policies.forRegion(region);
  return {
    scopeRegion: region,
    year,
    part: part ?? 'main',
    codeSystems: { ...systemsOf(policy), ...systemsIn(source) },
  };
}

async function referencePlace(
  { codeLists }: Repositories,
  dataset: ReferenceDataset,
  request: ImportRequest,
): Promise<Place> {
  const codeSystems = systemsIn(request.source);
  const common = { scopeRegion: REFERENCE_SCOPE, year: 0 };
  if (dataset === 'crosswalk') {
    const [programme, occupation] = [codeSystems.programme?.[0], codeSystems.occupation?.[0]];
    if (!programme || !occupation) throw needsSystems('codeSystems.programme and codeSystems.occupation');
    return { ...common, part: `${programme}:${occupation}`, codeSystems };
  }
  if (dataset === 'job_titles') {
    const occupation = codeSystems.occupation?.[0] ?? request.system;
    if (!occupation) throw needsSystems('codeSystems.occupation');
    return { ...common, part: `${occupation}#${request.part ?? 'main'}`, codeSystems: { occupation: [occupation] } };
  }
  const declared = systemDeclaredIn(request.source);
  const id = declared?.id ?? request.system;
  if (!id) throw needsSystems('system.id');
  const known = (await codeLists.systems()).find((system) => system.id === id);
  const kind = KIND_OF_LIST[dataset];
  if (known && known.kind !== kind) throw new DomainError('CONFLICT', `"${id}" is a code system of ${known.kind}s`);
  return { ...common, part: id, codeSystems: { ...codeSystems, [kind]: [id] } };
}

const needsSystems = (field: string): DomainError =>
  new DomainError('UNKNOWN_CODE_SYSTEM', `the list's code system is not known: give ${field} in the source definition`);

export const KIND_OF_LIST: Readonly<Record<Exclude<ReferenceDataset, 'crosswalk' | 'job_titles'>, CodeKind>> = {
  regions: 'region',
  occupations: 'occupation',
  programmes: 'programme',
  industries: 'industry',
  institutions: 'institution',
  employers: 'employer',
};

export const isCodeList = (dataset: DatasetName): dataset is keyof typeof KIND_OF_LIST =>
  Object.hasOwn(KIND_OF_LIST, dataset);

export const systemsOf = (policy: Policy): CodeSystems => ({
  region: [policy.regionSystem],
  occupation: [policy.occupationSystem],
  programme: policy.programmeSystems,
  ...(policy.industrySystem ? { industry: [policy.industrySystem] } : {}),
});

interface SourceLike {
  readonly codeSystems?: Readonly<Record<string, string>>;
  readonly system?: { readonly id: string };
}

const systemsIn = (source: unknown): CodeSystems =>
  Object.fromEntries(
    Object.entries((source as SourceLike | null)?.codeSystems ?? {}).map(([kind, id]) => [kind, [id]]),
  );

const systemDeclaredIn = (source: unknown): { readonly id: string } | undefined =>
  (source as SourceLike | null)?.system;
