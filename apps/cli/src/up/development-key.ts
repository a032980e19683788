import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../platform.js';

const NAME = 'development';

/** The key of the local database: the same one at every start, kept in the data folder for its owner only. */
export async function developmentKey({ database, home }: Platform): Promise<string> {
  const path = join(home, 'development-key');
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept && (await database.read.apiKeys.findBySecret(kept))) return kept;
  await database.read.apiKeys.revokeByName(NAME);
  const { secret } = await database.read.apiKeys.create(NAME, ['admin']);
  await writeFile(path, secret, { mode: 0o600 });
  return secret;
}
