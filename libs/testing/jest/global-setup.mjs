import { chmodSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'gongxu-test-';
const YOUNG_MS = 60_000;

/** A folder and one PostgreSQL for the whole run, without fsync; GONGXU_TEST_DATABASE_URL names a server to use instead. */
export default async function setup() {
  const { startLocalPostgres, removeDataFolder } = await builtLocalPostgres();
  await removeAbandoned(removeDataFolder);
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // Started by root, a server runs as another user, who must be able to enter.
  chmodSync(folder, 0o711);
  process.env.GONGXU_TEST_RUN = folder;
  globalThis.gongxuTestFolder = folder;
  if (process.env.GONGXU_TEST_DATABASE_URL) return;
  const server = await startLocalPostgres({
    folder,
    settings: { fsync: 'off', full_page_writes: 'off', shared_buffers: '128MB', max_connections: 200 },
  });
  process.env.GONGXU_TEST_DATABASE_URL = server.url();
  globalThis.gongxuTestServer = server;
  stopOnSignal(server, () => removeDataFolder(folder));
}

/** A run ended by Ctrl-C has no teardown. */
function stopOnSignal(server, removeData) {
  const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    process.once(signal, async () => {
      await server.stop();
      await removeData();
      process.exit(exitCode);
    });
  }
}

async function builtLocalPostgres() {
  try {
    return await import('@gongxu/local-postgres');
  } catch (error) {
    throw new Error('libs/local-postgres is not built: run "npm test", or once "npx nx run-many -t build"', {
      cause: error,
    });
  }
}

/** What killed runs left in the temporary folder; what another user or a living run owns, or is just made, is left alone. */
async function removeAbandoned(removeDataFolder) {
  const folders = readdirSync(tmpdir())
    .filter((entry) => entry.startsWith(PREFIX))
    .map((entry) => join(tmpdir(), entry));
  for (const folder of folders) {
    if (isYoung(folder)) continue;
    await removeDataFolder(folder).catch(() => undefined);
  }
}

const isYoung = (folder) =>
  Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < YOUNG_MS;
