import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { REFERENCE_SCOPE, requestSignalsOf, type ImportRecord, type Policy } from '@gongxu/data-access';
import { policies, referenceFiles, regionalFiles, type SampleFile } from '@gongxu/prisma-seeds';
import { isUpToDate } from './is-up-to-date.js';
import type { Platform } from '../platform.js';
import { publishedLadders } from '../read-ladder.js';
import { runImport, summaryOf } from '../run-import.js';

/** Policies, ladders and reference lists, through the same import as everything else. What is loaded already is left alone. */
export async function loadReference(platform: Platform): Promise<void> {
  await loadRules(platform);
  for (const { dataset, path, definitionPath } of referenceFiles()) {
    const source: unknown = JSON.parse(await readFile(definitionPath, 'utf8'));
    const part = dataset === 'job_titles' ? basename(definitionPath, '.source.json') : undefined;
    if (await isUpToDate(platform, { dataset, path, source })) continue;
    mustBeLoaded(await runImport(platform, path, { dataset, part, source, sender: 'npm start' }));
  }
  await loadOfRegions(platform, regionalFiles);
}

/** Real files that belong to a region and a year. Gives whether anything was new. */
export async function loadOfRegions(platform: Platform, files: readonly SampleFile[]): Promise<boolean> {
  let changed = false;
  for (const { dataset, path, definitionPath, region, year } of files) {
    const source: unknown = JSON.parse(await readFile(definitionPath, 'utf8'));
    if (await isUpToDate(platform, { dataset, path, source })) continue;
    mustBeLoaded(await runImport(platform, path, { dataset, region, year, source, sender: 'npm start' }));
    changed = true;
  }
  return changed;
}

/** Signals that stand under other rules are issued anew. */
async function loadRules({ database }: Platform): Promise<void> {
  await database.transaction(async (repositories) => {
    const changed: boolean[] = [];
    for (const { path } of policies())
      changed.push(await repositories.policies.save(JSON.parse(await readFile(path, 'utf8')) as Policy));
    for (const ladder of publishedLadders()) changed.push(await repositories.ladders.save(ladder));
    const by = { groupId: randomUUID(), requestedBy: 'npm start' };
    if (changed.some(Boolean)) await requestSignalsOf(repositories, REFERENCE_SCOPE, by);
  });
}

export function mustBeLoaded(record: ImportRecord): void {
  if (record.status === 'failed') throw new Error(summaryOf(record));
  if (record.counts.rejected > 0) console.log(summaryOf(record));
}

export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
