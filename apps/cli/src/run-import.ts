import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { requestImport, type ImportRecord, type ImportRequest } from '@gongxu/data-access';
import { acceptableFileName } from '@gongxu/sources';
import { follow, type Ending } from './follow.js';
import type { Platform } from './platform.js';
import { UsageError } from './usage-error.js';

/** Loads a file through the worker and gives the import as it ended. */
export async function runImport(
  platform: Platform,
  path: string,
  request: Omit<ImportRequest, 'file' | 'fileName'>,
): Promise<ImportRecord> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) throw new UsageError(`there is no file ${path}`);
  const { database, files } = platform;
  const fileName = acceptableFileName(basename(path));
  const file = await files.put(createReadStream(path, { highWaterMark: 1 << 20 }));
  const id = await requestImport(database, { ...request, file, fileName });
  await follow(platform, id, basename(path), async () => endOf(await database.read.imports.find(id)));
  return (await database.read.imports.find(id))!;
}

function endOf(record: ImportRecord | undefined): Ending | undefined {
  if (record?.status === 'failed') return 'failed';
  return record?.status === 'waiting' ? undefined : 'done';
}

export function summaryOf(record: ImportRecord): string {
  const { read, loaded, rejected, skipped } = record.counts;
  switch (record.status) {
    case 'waiting':
      return `${record.fileName}: waiting`;
    case 'unchanged':
      return `${record.fileName}: the same file was loaded before; nothing changed`;
    case 'failed':
      return `${record.fileName}: failed: ${(record.error ?? '').replace(`${record.fileName}: `, '')}${rejected > 0 ? `\n  ${rejected} rows in quarantine: npm run gongxu -- quarantine ${record.id}` : ''}`;
    case 'loaded':
    case 'superseded':
      return [
        `${record.fileName}: ${loaded} of ${read} rows loaded`,
        ...(record.supersedes ? ['  takes the place of an earlier file, which is kept'] : []),
        ...(skipped > 0 ? [`  ${skipped} total or group rows passed over`] : []),
        ...(record.ignoredHeadings.length > 0 ? [`  columns not used: ${record.ignoredHeadings.join(', ')}`] : []),
        ...(rejected > 0 ? [`  ${rejected} rows in quarantine: npm run gongxu -- quarantine ${record.id}`] : []),
      ].join('\n');
  }
}
