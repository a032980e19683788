import type { DatasetName } from '@gongxu/domain';
import type { EntityManager } from 'typeorm';
import type { Policy } from './policy.repository.js';

/** One file a run counts. The hash, not the id, enters the edition: the same files give the same edition anywhere. */
export interface RunInput {
  readonly importId: string;
  readonly dataset: DatasetName;
  readonly scopeRegion: string;
  readonly year: number;
  readonly part: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly sourceSha256: string;
  /** A warning that must stand wherever the data shows, e.g. that it is simulated. */
  readonly notice: string | null;
}

/** How raw rows became counted rows. */
export interface MergeReport {
  readonly titles: { readonly distinct: number; readonly coded: number };
  readonly vacancies: { readonly rows: number; readonly uncoded: number; readonly duplicates: number };
  readonly jobSeekers: { readonly rows: number; readonly uncoded: number; readonly duplicates: number };
  /** Last day the vacancy data knows of; open postings are censored there. */
  readonly asOf: string | null;
}

export interface CompileRun {
  readonly id: string;
  readonly region: string;
  readonly year: number;
  readonly policy: Policy;
  /** Pinned when the run is asked for: a file that arrives later does not change it. */
  readonly inputs: readonly RunInput[];
  readonly step: string;
  readonly status: 'running' | 'done' | 'failed';
  readonly mergeReport: MergeReport | null;
  readonly editionId: string | null;
  /** False when the same content was already an edition. */
  readonly createdEdition: boolean | null;
  /** The edition this run makes again from its stored inputs; null for a compilation. */
  readonly replays: string | null;
  /** Hash of the content the run gave. */
  readonly contentHash: string | null;
  readonly requestedBy: string;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const COLUMNS = `id, region, year, policy, inputs, step, status, merge_report AS "mergeReport", edition_id AS "editionId",
  created_edition AS "createdEdition",
  replays, content_hash AS "contentHash", requested_by AS "requestedBy", error, created_at AS "createdAt", finished_at AS "finishedAt"`;

/** Compilations of a catalogue, from pinned inputs to an edition. */
export class RunRepository {
  constructor(private readonly manager: EntityManager) {}

  async create(
    run: Pick<CompileRun, 'id' | 'region' | 'year' | 'policy' | 'inputs' | 'step' | 'requestedBy'> & {
      readonly replays?: string | undefined;
    },
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO compile_run (id, region, year, policy, inputs, step, status, requested_by, replays)
       VALUES ($1, $2, $3, $4, $5, $6, 'running', $7, $8)`,
      [run.id, run.region, run.year, run.policy, JSON.stringify(run.inputs), run.step, run.requestedBy, run.replays ?? null], // prettier-ignore
    );
  }

  async find(id: string): Promise<CompileRun | undefined> {
    const rows = await this.manager.query<CompileRun[]>(`SELECT ${COLUMNS} FROM compile_run WHERE id = $1`, [id]);
    return rows[0];
  }

  async byIds(ids: readonly string[]): Promise<CompileRun[]> {
    return this.manager.query<CompileRun[]>(`SELECT ${COLUMNS} FROM compile_run WHERE id = ANY($1)`, [ids]);
  }

  /** Takes the run for one of its steps; a second worker with the same job waits, and then finds the step done. */
  async lock(id: string): Promise<CompileRun | undefined> {
    const rows = await this.manager.query<CompileRun[]>(`SELECT ${COLUMNS} FROM compile_run WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return rows[0];
  }

  async advance(id: string, step: string): Promise<void> {
    await this.manager.query(`UPDATE compile_run SET step = $2 WHERE id = $1`, [id, step]);
  }

  async saveMergeReport(id: string, report: MergeReport): Promise<void> {
    await this.manager.query(`UPDATE compile_run SET merge_report = $2 WHERE id = $1`, [id, report]);
  }

  async finish(
    id: string,
    { editionId, created, contentHash }: { editionId: string; created: boolean; contentHash: string },
  ): Promise<void> {
    await this.manager.query(
      `UPDATE compile_run SET status = 'done', edition_id = $2, created_edition = $3, content_hash = $4, finished_at = now()
       WHERE id = $1`,
      [id, editionId, created, contentHash],
    );
  }

  async fail(id: string, error: string): Promise<void> {
    await this.manager.query(
      `UPDATE compile_run SET status = 'failed', error = $2, finished_at = now() WHERE id = $1 AND status = 'running'`,
      [id, error],
    );
  }

  /** Lets a failed run go on from the step it failed at. */
  async reopen(id: string): Promise<void> {
    await this.manager.query(
      `UPDATE compile_run SET status = 'running', error = NULL, finished_at = NULL WHERE id = $1 AND status = 'failed'`,
      [id],
    );
  }
}
