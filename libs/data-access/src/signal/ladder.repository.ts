import type { Ladder } from '@gongxu/warning';
import type { EntityManager } from 'typeorm';
import { REFERENCE_SCOPE } from '../dataset-import/import-record.js';

/** Ladders of programme warnings: those that come with the product, and the regions' own. */
export class LadderRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Gives whether anything changed. */
  async save(ladder: Ladder, region = REFERENCE_SCOPE): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      `INSERT INTO ladder AS l (region, id, body) VALUES ($1, $2, $3)
       ON CONFLICT (region, id) DO UPDATE SET body = excluded.body WHERE l.body <> excluded.body RETURNING 1`,
      [region, ladder.id, ladder],
    );
    return rows.length > 0;
  }

  /** Gives whether there was one. */
  async remove(id: string, region: string): Promise<boolean> {
    const [rows] = await this.manager.query<[unknown[], number]>(
      `DELETE FROM ladder WHERE region = $1 AND id = $2 RETURNING 1`,
      [region, id],
    );
    return rows.length > 0;
  }

  async published(ids: readonly string[]): Promise<Ladder[]> {
    const rows = await this.manager.query<{ body: Ladder }[]>(
      `SELECT body FROM ladder WHERE region = $1 AND id = ANY($2) ORDER BY array_position($2, id)`,
      [REFERENCE_SCOPE, ids],
    );
    return rows.map(({ body }) => body);
  }

  /** The region's own and those of the regions it lies in; of two under one id the nearer one. */
  async ownOf(region: string): Promise<Ladder[]> {
    const rows = await this.manager.query<{ body: Ladder }[]>(
      `WITH RECURSIVE up AS (
         SELECT $1::text AS code, 0 AS distance
         UNION SELECT c.parent_code, up.distance + 1 FROM up JOIN code c ON c.code = up.code
         JOIN data_import i ON i.scope_region = c.scope_region AND i.id = c.import_id AND i.status = 'loaded' AND i.dataset = 'regions'
         WHERE c.parent_code IS NOT NULL
       )
       SELECT body FROM (SELECT DISTINCT ON (l.id) l.id, l.body FROM ladder l JOIN up ON up.code = l.region
                         ORDER BY l.id, up.distance) AS nearest
       ORDER BY id COLLATE "C"`,
      [region],
    );
    return rows.map(({ body }) => body);
  }
}
