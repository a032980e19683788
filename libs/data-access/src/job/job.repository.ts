import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export type JobState = 'waiting' | 'running' | 'done' | 'failed';

export interface JobRecord {
  readonly id: string;
  /** The import or compile run the job belongs to. */
  readonly groupId: string;
  readonly name: string;
  readonly payload: unknown;
  readonly state: JobState;
  readonly attempt: number;
  readonly progress: { step: string; done: number; total: number } | null;
  readonly error: string | null;
  readonly requestedBy: string;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface NewJob {
  readonly groupId: string;
  readonly name: string;
  readonly payload: unknown;
  readonly requestedBy: string;
}

/** Channel on which every change of a job is told; the payload is the job's id. */
export const JOB_CHANNEL = 'gongxu_job';

/**
 * Jobs as users see them, and the outbox of the queue: a job is written in the transaction that asks for it, and the
 * worker's relay hands it to BullMQ afterwards, so that neither is ever there without the other.
 */
export class JobRepository {
  constructor(private readonly manager: EntityManager) {}

  async enqueue({ groupId, name, payload, requestedBy }: NewJob): Promise<string> {
    const id = randomUUID();
    await this.manager.query(
      `INSERT INTO job (id, group_id, name, payload, state, requested_by) VALUES ($1, $2, $3, $4, 'waiting', $5)`,
      [id, groupId, name, payload, requestedBy],
    );
    await this.tell(id);
    return id;
  }

  /** Jobs not yet handed over, and waiting ones handed over long ago in case the queue lost them. */
  async takeUnrelayed(limit: number): Promise<JobRecord[]> {
    const rows = await this.manager.query<JobRow[]>(
      `SELECT * FROM job WHERE state = 'waiting' AND (relayed_at IS NULL OR relayed_at < now() - interval '1 minute')
       ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    return rows.map(toJob);
  }

  async markRelayed(ids: readonly string[]): Promise<void> {
    await this.manager.query(`UPDATE job SET relayed_at = now() WHERE id = ANY($1)`, [ids]);
  }

  async start(id: string): Promise<void> {
    await this.manager.query(
      `UPDATE job SET state = 'running', started_at = coalesce(started_at, now()), error = NULL
       WHERE id = $1 AND state <> 'done'`,
      [id],
    );
    await this.tell(id);
  }

  async progress(id: string, progress: JobRecord['progress']): Promise<void> {
    await this.manager.query(`UPDATE job SET progress = $2 WHERE id = $1 AND state = 'running'`, [id, progress]);
    await this.tell(id);
  }

  async finish(id: string): Promise<void> {
    await this.manager.query(`UPDATE job SET state = 'done', finished_at = now(), error = NULL WHERE id = $1`, [id]);
    await this.tell(id);
  }

  /** `retrying`: the queue will try again; the fault is shown meanwhile. */
  async fail(id: string, error: string, retrying: boolean): Promise<void> {
    await this.manager.query(
      `UPDATE job SET state = $3, error = $2, finished_at = CASE WHEN $3 = 'failed' THEN now() END WHERE id = $1`,
      [id, error, retrying ? 'running' : 'failed'],
    );
    await this.tell(id);
  }

  /** Puts a failed job back in the queue. Gives undefined when it is not a failed job. */
  async retry(id: string): Promise<JobRecord | undefined> {
    const [rows] = await this.manager.query<[JobRow[], number]>(
      `UPDATE job SET state = 'waiting', attempt = attempt + 1, relayed_at = NULL, finished_at = NULL
       WHERE id = $1 AND state = 'failed' RETURNING *`,
      [id],
    );
    await this.tell(id);
    return rows[0] && toJob(rows[0]);
  }

  async find(id: string): Promise<JobRecord | undefined> {
    const rows = await this.manager.query<JobRow[]>(`SELECT * FROM job WHERE id = $1`, [id]);
    return rows[0] && toJob(rows[0]);
  }

  async ofGroups(groupIds: readonly string[]): Promise<JobRecord[]> {
    const rows = await this.manager.query<JobRow[]>(
      `SELECT * FROM job WHERE group_id = ANY($1) ORDER BY created_at, id`,
      [groupIds],
    );
    return rows.map(toJob);
  }

  /** Newest first; `before` is the last one already seen. */
  async list({
    state,
    limit,
    before,
  }: {
    state?: JobState;
    limit: number;
    before?: [Date, string];
  }): Promise<JobRecord[]> {
    const rows = await this.manager.query<JobRow[]>(
      `SELECT * FROM job WHERE ($1::text IS NULL OR state = $1)
         AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', created_at), id) < ($2, $3::uuid))
       ORDER BY date_trunc('milliseconds', created_at) DESC, id DESC LIMIT $4`,
      [state ?? null, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
    return rows.map(toJob);
  }

  private async tell(id: string): Promise<void> {
    await this.manager.query(`SELECT pg_notify($1, $2)`, [JOB_CHANNEL, id]);
  }
}

interface JobRow {
  id: string;
  group_id: string;
  name: string;
  payload: unknown;
  state: JobState;
  attempt: number;
  progress: JobRecord['progress'];
  error: string | null;
  requested_by: string;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

const toJob = (row: JobRow): JobRecord => ({
  id: row.id,
  groupId: row.group_id,
  name: row.name,
  payload: row.payload,
  state: row.state,
  attempt: row.attempt,
  progress: row.progress,
  error: row.error,
  requestedBy: row.requested_by,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
});
