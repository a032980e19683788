import { readFile } from 'node:fs/promises';
import type { DatasetName } from '@gongxu/domain';
import type { Platform } from '../platform.js';
import { sha256Of } from './load-reference.js';

/** The very file, read with the very definition, is loaded and counts. */
export async function isUpToDate(
  { database }: Platform,
  { dataset, path, source }: { dataset: DatasetName; path: string; source: unknown },
): Promise<boolean> {
  const [fileSha256, sourceSha256] = [sha256Of(await readFile(path)), sha256Of(JSON.stringify(source ?? null))];
  return database.read.imports.isLoaded({ dataset, fileSha256, sourceSha256 });
}
