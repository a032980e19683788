import type { Conflict } from '@gongxu/adjustment';
import type { EntityManager } from 'typeorm';
import { JOB_CHANNEL } from '../job/job.repository.js';
import type { WhatIfAnswer, WhatIfRecord } from './plan-record.js';

const COLUMNS = `id, region, plan_id AS "planId", changes, status, answer, conflict, error, requested_by AS "requestedBy", asker,
  created_at AS "createdAt", finished_at AS "finishedAt"`;

type Key = Pick<WhatIfRecord, 'region' | 'id'>;

/** Plans with something otherwise, and their answers so far. */
export class WhatIfRepository {
  constructor(private readonly manager: EntityManager) {}

  async create(
    whatIf: Pick<WhatIfRecord, 'id' | 'region' | 'planId' | 'changes' | 'requestedBy' | 'asker'>,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO what_if (region, id, plan_id, changes, status, requested_by, asker) VALUES ($1, $2, $3, $4, 'running', $5, $6)`,
      [whatIf.region, whatIf.id, whatIf.planId, JSON.stringify(whatIf.changes), whatIf.requestedBy, whatIf.asker],
    );
  }

  async find(id: string): Promise<WhatIfRecord | undefined> {
    const rows = await this.manager.query<WhatIfRecord[]>(`SELECT ${COLUMNS} FROM what_if WHERE id = $1`, [id]);
    return rows[0];
  }

  async saveAnswer({ region, id }: Key, answer: WhatIfAnswer): Promise<void> {
    await this.manager.query(`UPDATE what_if SET answer = $3 WHERE region = $1 AND id = $2 AND status = 'running'`, [
      region,
      id,
      answer,
    ]);
    await this.tell(id);
  }

  async finish({ region, id }: Key): Promise<void> {
    await this.manager.query(
      `UPDATE what_if SET status = 'done', error = NULL, finished_at = now()
       WHERE region = $1 AND id = $2 AND status = 'running'`,
      [region, id],
    );
    await this.tell(id);
  }

  async refuse({ region, id }: Key, conflict: Conflict): Promise<void> {
    await this.manager.query(
      `UPDATE what_if SET status = 'conflict', conflict = $3, error = NULL, finished_at = now()
       WHERE region = $1 AND id = $2 AND status = 'running'`,
      [region, id, conflict],
    );
    await this.tell(id);
  }

  /** Nobody waits for it any more; it keeps the answer it has. */
  async cancel(id: string): Promise<void> {
    await this.cancelWhere('id = $1', [id]);
  }

  /** What a slider or window asked before; until the transaction ends it asks nothing else, so that one what-if is left. */
  async cancelOf({ requestedBy, asker }: { readonly requestedBy: string; readonly asker: string }): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 6))`, [
      JSON.stringify([requestedBy, asker]),
    ]);
    await this.cancelWhere('requested_by = $1 AND asker = $2', [requestedBy, asker]);
  }

  async fail(id: string, error: string): Promise<void> {
    await this.manager.query(
      `UPDATE what_if SET status = 'failed', error = $2, finished_at = now() WHERE id = $1 AND status = 'running'`,
      [id, error],
    );
    await this.tell(id);
  }

  async reopen(id: string): Promise<void> {
    await this.manager.query(
      `UPDATE what_if SET status = 'running', error = NULL, finished_at = NULL WHERE id = $1 AND status = 'failed'`,
      [id],
    );
  }

  private async cancelWhere(condition: string, values: readonly string[]): Promise<void> {
    const [cancelled] = await this.manager.query<[{ id: string }[], number]>(
      `UPDATE what_if SET status = 'cancelled', finished_at = now() WHERE ${condition} AND status = 'running' RETURNING id`,
      [...values],
    );
    for (const { id } of cancelled) await this.tell(id);
  }

  private async tell(id: string): Promise<void> {
    await this.manager.query(`SELECT pg_notify($1, $2)`, [JOB_CHANNEL, id]);
  }
}
