import type { DataSource } from 'typeorm';

/**
 * The schema as text in a fixed order, for review in the diff of a change: tables with their columns, constraints and
 * indexes, and views. The program's own schema only; the queue's tables are BullMQ's.
 */
export async function dumpSchema(dataSource: DataSource): Promise<string> {
  const tables = await dataSource.query<
    { name: string; columns: string; constraints: string | null; indexes: string | null }[]
  >(`
    SELECT c.relname AS name,
      (SELECT string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' ORDER BY a.attnum)
         FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      (SELECT string_agg(format('  CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), E',\\n' ORDER BY k.conname)
         FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n') AS constraints,
      (SELECT string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' ORDER BY i.indexrelid::regclass::text)
         FROM pg_index i WHERE i.indrelid = c.oid
          AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)) AS indexes
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'migration'
    ORDER BY c.relname`);
  const parts = tables.map(({ name, columns, constraints, indexes }) =>
    [`CREATE TABLE ${name} (\n${[columns, constraints].filter(Boolean).join(',\n')}\n);`, indexes]
      .filter(Boolean)
      .join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

/** What TypeORM would change to make the database match the tables it knows; empty when migrations and tables agree. */
export async function schemaDifferences(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
