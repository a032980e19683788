import {
  isCodeList,
  KIND_OF_LIST,
  requestSignalsOf,
  SIGNAL_DATASETS,
  type Database,
  type FileStore,
  type ImportRecord,
  type Repositories,
  type RowLoader,
} from '@gongxu/data-access';
import { DomainError, type CodeKind } from '@gongxu/domain';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import {
  DATASET_DEFINITIONS,
  parseSourceDefinition,
  readSource,
  type Batch,
  type DatasetDefinition,
  type SourceDefinition,
} from '@gongxu/sources';
import { codeLookup } from './code-lookup.js';

/** Tables this large get fresh planner statistics at once; smaller ones wait for autovacuum. */
const ANALYSE_FROM_ROWS = 10_000;

/** File in, good rows and quarantined rows out, in one transaction. The same file twice changes nothing. */
export const importFileHandler =
  (database: Database, files: FileStore) =>
  async ({ importId }: Payload<'import-file'>, report: ReportProgress): Promise<void> => {
    const refused = await database.transaction(async (repositories) => {
      const record = await repositories.imports.lock(importId);
      if (record?.status !== 'waiting') return undefined;
      if (isSame(record, await repositories.imports.currentAt(record))) {
        await repositories.imports.markUnchanged(importId);
        return undefined;
      }
      return load(repositories, files, record, report);
    });
    if (refused) throw refused;
  };

const isSame = (record: ImportRecord, current: ImportRecord | undefined): boolean =>
  current?.fileSha256 === record.fileSha256 && current.sourceSha256 === record.sourceSha256;

/** Gives an error when no row was good: the faults are kept, but an earlier file goes on to count. */
async function load(
  repositories: Repositories,
  files: FileStore,
  record: ImportRecord,
  report: ReportProgress,
): Promise<DomainError | undefined> {
  const dataset = DATASET_DEFINITIONS[record.dataset];
  const source = record.source ? parseSourceDefinition(record.source, record.fileName) : undefined;
  const loader = await repositories.imports.openLoader(record);
  const counts = await readInto(loader, { repositories, files, record, dataset, source, report });

  report({ step: 'checking', done: record.fileBytes, total: record.fileBytes });
  const repeated = await loader.quarantineDuplicates(dataset.key);
  const loaded = counts.accepted - repeated;
  const total = { read: counts.read, loaded, rejected: counts.read - counts.skipped - loaded, skipped: counts.skipped };
  if (loaded === 0) {
    const message =
      total.rejected > 0
        ? `${record.fileName}: none of ${total.rejected} rows could be accepted; see the quarantine`
        : `${record.fileName}: the file has no rows`;
    await repositories.imports.markFailed(record.id, message, total);
    return new DomainError('UNREADABLE_FILE', message);
  }
  if (isCodeList(record.dataset)) await registerSystem(repositories, record, source);
  await repositories.imports.markLoaded(record, total, counts.ignoredHeadings);
  if (SIGNAL_DATASETS.includes(record.dataset)) {
    const by = { groupId: record.id, requestedBy: record.sender };
    await requestSignalsOf(repositories, record.scopeRegion, by);
  }
  if (loaded >= ANALYSE_FROM_ROWS) await loader.analyse();
  return undefined;
}

interface Reading {
  readonly repositories: Repositories;
  readonly files: FileStore;
  readonly record: ImportRecord;
  readonly dataset: DatasetDefinition;
  readonly source: SourceDefinition | undefined;
  readonly report: ReportProgress;
}

async function readInto(loader: RowLoader, { repositories, files, record, dataset, source, report }: Reading) {
  const codes = await codeLookup(repositories, dataset.name, kindsIn(dataset), record.codeSystems, record.scopeRegion);
  const counts = { read: 0, accepted: 0, skipped: 0, ignoredHeadings: [] as readonly string[] };
  const batches = readSource(() => files.open(record.fileSha256), {
    fileName: record.fileName,
    dataset,
    ...(source ? { source } : {}),
    year: record.year,
    codes,
    linePrefix: loader.linePrefix,
    bytes: record.fileBytes,
  });
  try {
    for await (const batch of batches) await take(batch);
    await loader.flush();
  } catch (error) {
    await loader.abort();
    throw error;
  }
  return counts;

  async function take(batch: Batch): Promise<void> {
    await loader.write(batch.copyLines);
    await loader.reject(batch.rejected.map(({ row, ...fault }) => ({ ...fault, rowNumber: row })));
    counts.accepted += batch.accepted;
    counts.skipped += batch.skipped;
    counts.read += batch.accepted + batch.skipped + new Set(batch.rejected.map(({ row }) => row)).size;
    counts.ignoredHeadings = batch.ignoredHeadings ?? counts.ignoredHeadings;
    report({ step: 'loading', done: batch.bytesRead, total: record.fileBytes });
  }
}

const kindsIn = (dataset: DatasetDefinition): ReadonlySet<CodeKind> =>
  new Set(dataset.columns.flatMap(({ type }) => (type.kind === 'code' ? [type.codes] : [])));

async function registerSystem(
  { codeLists }: Repositories,
  record: ImportRecord,
  source: SourceDefinition | undefined,
): Promise<void> {
  if (!isCodeList(record.dataset)) return;
  const declared = source?.system;
  await codeLists.saveSystem({
    id: record.part,
    kind: KIND_OF_LIST[record.dataset],
    version: declared?.version ?? '1',
    titleZh: declared?.titleZh ?? null,
    titleEn: declared?.titleEn ?? source?.title ?? null,
    origin: declared?.origin ?? source?.origin ?? null,
    licence: declared?.licence ?? source?.licence ?? null,
  });
}
