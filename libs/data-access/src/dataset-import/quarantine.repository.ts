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

  async of(importId: string, { limit, after }: { limit: number; after?: [number, number] }): Promise<QuarantinedRow[]> {
    return this.manager.query<QuarantinedRow[]>(
      `SELECT scope_region AS "scopeRegion", import_id AS "importId", row_number AS "rowNumber", fault,
              column_name AS "column", value, rule, params, raw
       FROM quarantined_row WHERE import_id = $1 AND ($2::int IS NULL OR (row_number, fault) > ($2, $3::int))
       ORDER BY row_number, fault LIMIT $4`,
      [importId, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }
}
