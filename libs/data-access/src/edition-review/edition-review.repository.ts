import type { ReviewRequest, ReviewResult } from '@gongxu/editions';
import type { EntityManager } from 'typeorm';

/** A question about an edition that needs its data to be computed again, and the answer. */
export interface EditionReview {
  readonly id: string;
  readonly region: string;
  /** The edition it is about; of a comparison, the later one. */
  readonly editionId: string;
  readonly request: ReviewRequest;
  readonly status: 'running' | 'done' | 'failed';
  readonly result: ReviewResult | null;
  readonly error: string | null;
  readonly requestedBy: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const COLUMNS = `id, region, edition_id AS "editionId", request, status, result, error, requested_by AS "requestedBy",
  created_at AS "createdAt", finished_at AS "finishedAt"`;

export class EditionReviewRepository {
  constructor(private readonly manager: EntityManager) {}

  async create(review: Pick<EditionReview, 'id' | 'region' | 'editionId' | 'request' | 'requestedBy'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO edition_review (region, id, edition_id, request, status, requested_by) VALUES ($1, $2, $3, $4, 'running', $5)`,
      [review.region, review.id, review.editionId, review.request, review.requestedBy],
    );
  }

  async find(id: string): Promise<EditionReview | undefined> {
    const rows = await this.manager.query<EditionReview[]>(`SELECT ${COLUMNS} FROM edition_review WHERE id = $1`, [id]);
    return rows[0];
  }

  /** Of several editions, oldest first. */
  async ofEditions(editions: readonly { region: string; id: string }[]): Promise<EditionReview[]> {
    return this.manager.query<EditionReview[]>(
      `SELECT ${COLUMNS} FROM edition_review
       WHERE (region, edition_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) ORDER BY created_at, id`,
      [editions.map(({ region }) => region), editions.map(({ id }) => id)],
    );
  }

  async finish(id: string, result: ReviewResult): Promise<void> {
    await this.manager.query(
      `UPDATE edition_review SET status = 'done', result = $2, error = NULL, finished_at = now() WHERE id = $1`,
      [id, result],
    );
  }

  async fail(id: string, error: string): Promise<void> {
    await this.manager.query(
      `UPDATE edition_review SET status = 'failed', error = $2, finished_at = now() WHERE id = $1 AND status = 'running'`,
      [id, error],
    );
  }
}
