import { Database } from '@gongxu/data-access';
import type { LocalPostgres } from '@gongxu/local-postgres';

/** Runs one statement on the server itself, e.g. to create a database. */
export async function onServer(postgres: LocalPostgres, statement: string): Promise<void> {
  const database = await Database.connectToServer(postgres.url());
  await database.query(statement);
  await database.destroy();
}
