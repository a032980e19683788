import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportRecord, Policy } from '@gongxu/data-access';
import { policies, referenceFiles } from '@gongxu/prisma-seeds';
import { isUpToDate } from './is-up-to-date.js';
import type { Platform } from '../platform.js';
import { runImport, summaryOf } from '../run-import.js';

/** Policies and reference lists, through the same import as everything else. What is loaded already is left alone. */
export async function loadReference(platform: Platform): Promise<void> {
  for (const { path } of policies()) {
    await platform.database.read.policies.save(JSON.parse(await readFile(path, 'utf8')) as Policy);
  }
  for (const { dataset, path, definitionPath } of referenceFiles()) {
    const source: unknown = JSON.parse(await readFile(definitionPath, 'utf8'));
    const part = dataset === 'job_titles' ? basename(definitionPath, '.source.json') : undefined;
    if (await isUpToDate(platform, { dataset, path, source })) continue;
    mustBeLoaded(await runImport(platform, path, { dataset, part, source, sender: 'npm start' }));
  }
}

export function mustBeLoaded(record: ImportRecord): void {
  if (record.status === 'failed') throw new Error(summaryOf(record));
  if (record.counts.rejected > 0) console.log(summaryOf(record));
}

export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
