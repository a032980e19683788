import type { DatasetName } from '@gongxu/domain';
import type { EntityManager } from 'typeorm';
import { RowLoader } from './row-loader.js';
import { toImport, type ImportRecord, type ImportRow, type ImportStatus } from './import-record.js';

export interface ImportFilter {
  readonly dataset?: DatasetName | undefined;
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  readonly status?: ImportStatus | undefined;
}

/** Files that were sent, and which of them count. */
export class ImportRepository {
  constructor(private readonly manager: EntityManager) {}

  async register(
    record: Omit<
      ImportRecord,
      'status' | 'supersedes' | 'counts' | 'ignoredHeadings' | 'error' | 'createdAt' | 'finishedAt'
    >,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO data_import (scope_region, id, dataset, year, part, code_systems, file_name, file_sha256, file_bytes,
                                source, source_sha256, sender, status)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting')`,
      [
        record.scopeRegion, record.id, record.dataset, record.year, record.part, record.codeSystems, record.fileName,
        record.fileSha256, record.fileBytes, record.source, record.sourceSha256, record.sender,
      ], // prettier-ignore
    );
  }

  async find(id: string): Promise<ImportRecord | undefined> {
    return (await this.byIds([id]))[0];
  }

  async byIds(ids: readonly string[]): Promise<ImportRecord[]> {
    const rows = await this.manager.query<ImportRow[]>(`SELECT * FROM data_import WHERE id = ANY($1)`, [ids]);
    return rows.map(toImport);
  }

  /** Of each dataset and file the import whose rows were loaded last; by dataset, region, year and part. */
  async byHashes(files: readonly { readonly dataset: string; readonly sha256: string }[]): Promise<ImportRecord[]> {
    const rows = await this.manager.query<ImportRow[]>(
      `SELECT d.* FROM (
         SELECT DISTINCT ON (i.dataset, i.file_sha256) i.* FROM data_import i
         JOIN unnest($1::text[], $2::text[]) AS k(dataset, sha256) ON k.dataset = i.dataset AND k.sha256 = i.file_sha256
         WHERE i.status IN ('loaded', 'superseded') ORDER BY i.dataset, i.file_sha256, i.created_at DESC) AS d
       ORDER BY d.dataset COLLATE "C", d.scope_region COLLATE "C", d.year, d.part COLLATE "C"`,
      [files.map(({ dataset }) => dataset), files.map(({ sha256 }) => sha256)],
    );
    return rows.map(toImport);
  }

  /** Newest first; `before` is the last one already seen. */
  async list(filter: ImportFilter, limit: number, before?: [Date, string]): Promise<ImportRecord[]> {
    const rows = await this.manager.query<ImportRow[]>(
      `SELECT * FROM data_import
       WHERE ($1::text IS NULL OR dataset = $1) AND ($2::text IS NULL OR scope_region = $2)
         AND ($3::int IS NULL OR year = $3) AND ($4::text IS NULL OR status = $4)
         AND ($5::timestamptz IS NULL OR (date_trunc('milliseconds', created_at), id) < ($5, $6::uuid))
       ORDER BY date_trunc('milliseconds', created_at) DESC, id DESC LIMIT $7`,
      [
        filter.dataset ?? null,
        filter.region ?? null,
        filter.year ?? null,
        filter.status ?? null,
        before?.[0] ?? null,
        before?.[1] ?? null,
        limit,
      ],
    );
    return rows.map(toImport);
  }

  /**
   * Takes the import for loading: its row and its place (region, dataset, year, part) are locked until the transaction
   * ends, so that two workers holding the same job, or two files for one place, come one after the other.
   */
  async lock(id: string): Promise<ImportRecord | undefined> {
    const rows = await this.manager.query<ImportRow[]>(`SELECT * FROM data_import WHERE id = $1 FOR UPDATE`, [id]);
    const record = rows[0] && toImport(rows[0]);
    if (record) {
      await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        [record.scopeRegion, record.dataset, record.year, record.part].join('/'),
      ]);
    }
    return record;
  }

  /** Loads rows of the import in this transaction. */
  openLoader(record: ImportRecord): Promise<RowLoader> {
    return RowLoader.open(this.manager, record);
  }

  /** The import that counts at the place of `record`. */
  async currentAt(
    record: Pick<ImportRecord, 'scopeRegion' | 'dataset' | 'year' | 'part'>,
  ): Promise<ImportRecord | undefined> {
    const rows = await this.manager.query<ImportRow[]>(
      `SELECT * FROM data_import WHERE scope_region = $1 AND dataset = $2 AND year = $3 AND part = $4 AND status = 'loaded'`,
      [record.scopeRegion, record.dataset, record.year, record.part],
    );
    return rows[0] && toImport(rows[0]);
  }

  /** Everything that counts for the given regions, up to and including a year; reference lists are year 0. */
  async currentFor(scopeRegions: readonly string[], year: number): Promise<ImportRecord[]> {
    const rows = await this.manager.query<ImportRow[]>(
      `SELECT * FROM data_import WHERE scope_region = ANY($1) AND year <= $2 AND status = 'loaded'`,
      [scopeRegions, year],
    );
    return rows.map(toImport);
  }

  /** The very file, read with the very definition, counts now. */
  async isLoaded(
    { dataset, fileSha256, sourceSha256 }: Pick<ImportRecord, 'dataset' | 'fileSha256' | 'sourceSha256'>, // prettier-ignore
  ): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      `SELECT 1 FROM data_import WHERE dataset = $1 AND file_sha256 = $2 AND source_sha256 = $3 AND status = 'loaded' LIMIT 1`,
      [dataset, fileSha256, sourceSha256],
    );
    return rows.length > 0;
  }

  async markLoaded(
    record: ImportRecord,
    counts: ImportRecord['counts'],
    ignoredHeadings: readonly string[],
  ): Promise<void> {
    const previous = await this.currentAt(record);
    if (previous) await this.manager.query(`UPDATE data_import SET status = 'superseded' WHERE id = $1`, [previous.id]);
    await this.manager.query(
      `UPDATE data_import SET status = 'loaded', supersedes = $2, rows_read = $3, rows_loaded = $4, rows_rejected = $5,
              rows_skipped = $6, ignored_headings = $7, finished_at = now() WHERE id = $1`,
      [record.id, previous?.id ?? null, counts.read, counts.loaded, counts.rejected, counts.skipped, ignoredHeadings],
    );
  }

  async markUnchanged(id: string): Promise<void> {
    await this.manager.query(`UPDATE data_import SET status = 'unchanged', finished_at = now() WHERE id = $1`, [id]);
  }

  /** `counts` when the rows could be read but none was good. */
  async markFailed(id: string, error: string, counts?: ImportRecord['counts']): Promise<void> {
    await this.manager.query(
      `UPDATE data_import SET status = 'failed', error = $2, finished_at = now(), rows_read = coalesce($3, rows_read),
              rows_rejected = coalesce($4, rows_rejected), rows_skipped = coalesce($5, rows_skipped)
       WHERE id = $1 AND status = 'waiting'`,
      [id, error, counts?.read ?? null, counts?.rejected ?? null, counts?.skipped ?? null],
    );
  }

  /** Lets a failed import be tried again; what it had put into quarantine is written anew. */
  async reopen(id: string): Promise<void> {
    await this.manager.query(
      `WITH reopened AS (UPDATE data_import SET status = 'waiting', error = NULL, finished_at = NULL
                         WHERE id = $1 AND status = 'failed' RETURNING scope_region, id)
       DELETE FROM quarantined_row q USING reopened r WHERE q.scope_region = r.scope_region AND q.import_id = r.id`,
      [id],
    );
  }
}
