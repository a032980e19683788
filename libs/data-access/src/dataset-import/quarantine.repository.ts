import type { EntityManager } from 'typeorm';

export interface QuarantinedRow {
  readonly scopeRegion: string;
  readonly importId: string;
  /** As a person sees it in a spreadsheet: the heading is row 1. */
  readonly rowNumber: number;
  readonly fault: number;
  readonly column: string;
  readonly value: string;
  readonly rule: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly raw: readonly string[];
}

export type Fault = Omit<QuarantinedRow, 'scopeRegion' | 'importId' | 'fault'>;

/** Rows that broke a rule, each fault with the whole row as it was sent. */
export class QuarantineRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The same page of several imports at once, each in the order of its rows. */
  async ofImports(
    importIds: readonly string[],
    { limit, after }: { limit: number; after?: readonly [number, number] | undefined },
  ): Promise<QuarantinedRow[]> {
    return this.manager.query<QuarantinedRow[]>(
      `SELECT q.* FROM unnest($1::uuid[]) AS i(id) CROSS JOIN LATERAL (
         SELECT scope_region AS "scopeRegion", import_id AS "importId", row_number AS "rowNumber", fault,
                column_name AS "column", value, rule, params, raw
         FROM quarantined_row WHERE import_id = i.id AND ($2::int IS NULL OR (row_number, fault) > ($2, $3::int))
         ORDER BY row_number, fault LIMIT $4) AS q`,
      [importIds, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }
}
