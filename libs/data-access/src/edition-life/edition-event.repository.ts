import type { EditionEvent } from '@gongxu/editions';
import type { EntityManager } from 'typeorm';

export interface EditionEventRecord extends EditionEvent {
  readonly region: string;
  readonly editionId: string;
}

const COLUMNS = `region, edition_id AS "editionId", number, step, state, actor, at, reason, detail`;

/** The events of editions. There is no update and no delete. */
export class EditionEventRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Until the transaction ends, no other step of an edition of this place is taken. */
  async lock({ region, policyId, year }: { region: string; policyId: string; year: number }): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 2))`, [
      [region, policyId, year].join('/'),
    ]);
  }

  async append(region: string, editionId: string, event: EditionEvent): Promise<void> {
    await this.manager.query(
      `INSERT INTO edition_event (region, edition_id, number, step, state, actor, at, reason, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [region, editionId, event.number, event.step, event.state, event.actor, event.at, event.reason, event.detail],
    );
  }

  /** Of several editions, each in order. */
  async ofEditions(editions: readonly { region: string; id: string }[]): Promise<EditionEventRecord[]> {
    return this.manager.query<EditionEventRecord[]>(
      `SELECT ${COLUMNS} FROM edition_event
       WHERE (region, edition_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) ORDER BY edition_id, number`,
      [editions.map(({ region }) => region), editions.map(({ id }) => id)],
    );
  }
}
