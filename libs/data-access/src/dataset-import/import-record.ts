import type { CodeKind, DatasetName } from '@gongxu/domain';

/**
 * waiting: not loaded yet · loaded: its rows count · unchanged: the same file was already loaded · failed: nothing of it
 * counts · superseded: a corrected file took its place; the rows are kept for replay.
 */
export type ImportStatus = 'waiting' | 'loaded' | 'unchanged' | 'failed' | 'superseded';

/** Which code system the codes of each kind belong to; programmes may come from several. */
export type CodeSystems = Readonly<Partial<Record<CodeKind, readonly string[]>>>;

export interface ImportRecord {
  readonly id: string;
  /** Region the sender speaks for; '*' for reference lists. */
  readonly scopeRegion: string;
  readonly dataset: DatasetName;
  /** 0 for reference lists. */
  readonly year: number;
  /** Which of several files of one region, dataset and year; a list's code system. A new file replaces only its own part. */
  readonly part: string;
  readonly codeSystems: CodeSystems;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileBytes: number;
  /** The source definition the file is read with, as it was given. */
  readonly source: unknown;
  readonly sourceSha256: string;
  readonly sender: string;
  readonly status: ImportStatus;
  readonly supersedes: string | null;
  readonly counts: {
    readonly read: number;
    readonly loaded: number;
    readonly rejected: number;
    readonly skipped: number;
  };
  readonly ignoredHeadings: readonly string[];
  readonly error: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** Scope of lists that belong to no region. */
export const REFERENCE_SCOPE = '*';

export interface ImportRow {
  id: string;
  scope_region: string;
  dataset: DatasetName;
  year: number;
  part: string;
  code_systems: CodeSystems;
  file_name: string;
  file_sha256: string;
  file_bytes: string;
  source: unknown;
  source_sha256: string;
  sender: string;
  status: ImportStatus;
  supersedes: string | null;
  rows_read: number;
  rows_loaded: number;
  rows_rejected: number;
  rows_skipped: number;
  ignored_headings: string[];
  error: string | null;
  created_at: Date;
  finished_at: Date | null;
}

export const toImport = (row: ImportRow): ImportRecord => ({
  id: row.id,
  scopeRegion: row.scope_region,
  dataset: row.dataset,
  year: row.year,
  part: row.part,
  codeSystems: row.code_systems,
  fileName: row.file_name,
  fileSha256: row.file_sha256,
  fileBytes: Number(row.file_bytes),
  source: row.source,
  sourceSha256: row.source_sha256,
  sender: row.sender,
  status: row.status,
  supersedes: row.supersedes,
  counts: { read: row.rows_read, loaded: row.rows_loaded, rejected: row.rows_rejected, skipped: row.rows_skipped },
  ignoredHeadings: row.ignored_headings,
  error: row.error,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
});
