import { randomUUID } from 'node:crypto';
import { Database } from '@gongxu/data-access';
import pg from 'pg';

const TEMPLATE = 'gongxu_template';
/** Any fixed number: spec files run in parallel and only one may make the template. */
const TEMPLATE_LOCK = 724_101;

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  drop(): Promise<void>;
}

/** A database of its own with the current schema, cloned from a template that is migrated once. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${TEMPLATE}_unfinished`);
      await Database.migrate(urlOf(server, `${TEMPLATE}_unfinished`));
      await client.query(`ALTER DATABASE ${TEMPLATE}_unfinished RENAME TO ${TEMPLATE}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  const url = urlOf(server, name);
  const database = await Database.connect(url, 6);
  return {
    url,
    database,
    drop: async () => {
      await database.close();
      await withClient(server, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
    },
  };
}

/** An empty database without any schema. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = serverUrl();
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await withClient(server, async (client) => void (await client.query(`CREATE DATABASE ${name}`)));
  return {
    url: urlOf(server, name),
    drop: () => withClient(server, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

function serverUrl(): string {
  const url = process.env.GONGXU_TEST_DATABASE_URL;
  if (!url)
    throw new Error('GONGXU_TEST_DATABASE_URL is not set: run the specs with npm test, which starts a PostgreSQL');
  return url;
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
