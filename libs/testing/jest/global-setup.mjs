import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'gongxu-test-';

/** One PostgreSQL for the whole run, without fsync; a server named by GONGXU_TEST_DATABASE_URL is used instead. */
export default async function setup() {
  if (process.env.GONGXU_TEST_DATABASE_URL) return;
  const { startLocalPostgres, removeDataFolder } = await builtLocalPostgres();
  await removeAbandoned(removeDataFolder);
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // Started by root, the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o711);
  const server = await startLocalPostgres({
    folder,
    settings: { fsync: 'off', full_page_writes: 'off', shared_buffers: '128MB', max_connections: 200 },
  });
  process.env.GONGXU_TEST_DATABASE_URL = server.url();
  globalThis.gongxuTestServer = { server, folder };
}

async function builtLocalPostgres() {
  try {
    return await import('@gongxu/local-postgres');
  } catch (error) {
    throw new Error('libs/local-postgres is not built: run "npm test", or once "npx nx run-many -t build"', { cause: error });
  }
}

/** What killed runs left in the temporary folder; what another user or a living run owns is left alone. */
async function removeAbandoned(removeDataFolder) {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    await removeDataFolder(join(tmpdir(), name)).catch(() => undefined);
  }
}
