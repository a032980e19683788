import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyDatabase, testDatabase, type TestDatabase } from '@gongxu/testing';
import { Database, dataSourceFor } from './database.js';
import { migrations } from './migrations/index.js';
import { dumpSchema, schemaDifferences } from './schema-dump.js';

describe('the schema', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  it('is the same in the migrations and in the tables the program knows', async () => {
    expect(await schemaDifferences(test.database.dataSource)).toEqual([]);
  });

  it('is the one that was reviewed in schema.sql', async () => {
    const reviewed = readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8');
    expect(await dumpSchema(test.database.dataSource)).toBe(reviewed);
  });

  it('has the region in the key of every table of data', async () => {
    const rows = await test.database.dataSource.query<{ table: string }[]>(`
      SELECT c.relname AS table FROM pg_class c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
      WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (
        SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY(k.conkey) AND a.attname IN ('region', 'scope_region'))
      ORDER BY 1`);
    expect(rows.map(({ table }) => table)).toEqual(['api_key', 'code_system', 'job', 'migration', 'policy']);
  });
});

describe('migrations', () => {
  it('are refused by a server whose schema is behind', async () => {
    const empty = await emptyDatabase();
    try {
      await expect(Database.connect(empty.url)).rejects.toThrow(/not up to date/);
    } finally {
      await empty.drop();
    }
  });

  it('run once when two programs start together, and can be undone', async () => {
    const empty = await emptyDatabase();
    try {
      const done = await Promise.all([Database.migrate(empty.url), Database.migrate(empty.url)]);
      expect(done.flat()).toHaveLength(migrations.length);
      const source = await dataSourceFor(empty.url, 2).initialize();
      for (const _ of migrations) await source.undoLastMigration();
      expect(await dumpSchema(source)).toBe('\n');
      await source.destroy();
    } finally {
      await empty.drop();
    }
  });
});
