import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

type ColumnType =
  'text' | 'integer' | 'bigint' | 'double precision' | 'date' | 'uuid' | 'jsonb' | 'boolean' | 'timestamptz' | 'text[]';

/** `text` required, `text?` nullable, `text!` part of the primary key, in the order of the declaration. */
type ColumnSpec = `${ColumnType}${'' | '?' | '!'}`;

interface TableExtras {
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly checks?: Readonly<Record<string, string>>;
  readonly indices?: readonly { name: string; columns: readonly string[]; unique?: boolean; where?: string }[];
}

/** One table as TypeORM sees it. The migrations are written by hand; CI fails when the two differ. */
export function table(
  name: string,
  columns: Readonly<Record<string, ColumnSpec>>,
  extras: TableExtras = {},
): EntitySchema {
  return new EntitySchema({
    name,
    tableName: name,
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, spec]) => [
        column,
        columnOptions(spec, `pk_${name}`, extras.defaults?.[column]),
      ]),
    ),
    checks: Object.entries(extras.checks ?? {}).map(([check, expression]) => ({ name: check, expression })),
    indices: (extras.indices ?? []).map(({ name: index, columns: on, unique, where }) => ({
      name: index,
      columns: [...on],
      ...(unique ? { unique } : {}),
      ...(where ? { where } : {}),
    })),
  });
}

function columnOptions(spec: ColumnSpec, primaryKey: string, defaultValue: unknown): EntitySchemaColumnOptions {
  const type = spec.replace(/[?!]$/, '').replace('[]', '') as EntitySchemaColumnOptions['type'];
  return {
    type,
    array: spec.includes('[]'),
    nullable: spec.endsWith('?'),
    ...(spec.endsWith('!') ? { primary: true, primaryKeyConstraintName: primaryKey } : {}),
    ...(defaultValue === undefined ? {} : { default: defaultValue as never }),
  };
}
