import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';

const GRACE_MS = 3_000;

/** Stops the run's server and removes its data; fails if a spec left a connection or the server still runs. */
export default async function teardown() {
  const { removeDataFolder } = await import('@gongxu/local-postgres');
  const server = globalThis.gongxuTestServer;
  const left = server ? await connectionsLeft(server.url()) : [];
  await server?.stop();
  await removeDataFolder(globalThis.gongxuTestFolder);
  if (server && isAlive(server.pid)) throw new Error(`the test server (process ${server.pid}) still runs`);
  if (left.length > 0) throw new Error(`specs left ${left.length} connections open:\n${left.join('\n')}`);
}

/** Connections of ended processes need a moment to disappear. */
async function connectionsLeft(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const end = Date.now() + GRACE_MS;
    for (;;) {
      const { rows } = await client.query(
        `SELECT datname, application_name, state, left(query, 200) AS query FROM pg_stat_activity
         WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      );
      if (rows.length === 0 || Date.now() > end) return rows.map((row) => JSON.stringify(row));
      await sleep(50);
    }
  } finally {
    await client.end();
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
