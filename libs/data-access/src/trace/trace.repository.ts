import type { WeightedLink } from '@gongxu/balance';
import type { EntityManager } from 'typeorm';
import { DATASET_COLUMNS, TABLE_OF_DATASET } from '../dataset-import/dataset-tables.js';
import { TRACED_ROWS, type LeftOutReason } from './trace-sql.js';
import { TRACED_DATASETS, type TracedDataset, type TraceScope } from './trace-scope.js';

/** Rows of one file behind a line: how many were counted, or left out and why. */
export interface TracedCount {
  readonly dataset: TracedDataset;
  readonly importId: string;
  readonly leftOut: LeftOutReason | null;
  readonly rows: number;
}

/** One raw row behind a line, as it was sent. */
export interface TracedRow {
  readonly importId: string;
  /** Place of the file among the files of the dataset, from 1. */
  readonly file: number;
  readonly rowNumber: number;
  /** Null when the row was counted. */
  readonly leftOut: LeftOutReason | null;
  /** The posting a re-posting repeats. */
  readonly repeats: { readonly importId: string; readonly rowNumber: number } | null;
  readonly cells: Readonly<Record<string, string | number | null>>;
}

export interface TracePage {
  readonly limit: number;
  /** File and row number of the last row already seen. */
  readonly after?: readonly [number, number] | undefined;
  /** Only counted rows, or only those left out. */
  readonly counted?: boolean | undefined;
}

/** From a line of an edition back to the rows it was counted from; superseded rows are still there. */
export class TraceRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Keeps which title meant which occupation in the run, in place of what an earlier attempt left. */
  async keepTitles(
    region: string,
    runId: string,
    coded: readonly { title: string; occupation: string }[],
  ): Promise<void> {
    await this.manager.query(`DELETE FROM coded_title WHERE region = $1 AND run_id = $2`, [region, runId]);
    await this.manager.query(
      `INSERT INTO coded_title (region, run_id, place, title, occupation)
       SELECT $1, $2, place, title, occupation FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS t(title, occupation, place)`,
      [region, runId, coded.map(({ title }) => title), coded.map(({ occupation }) => occupation)],
    );
  }

  /** Keeps which programmes the run led to which occupations. */
  async keepLinks(region: string, runId: string, links: readonly WeightedLink[]): Promise<void> {
    await this.manager.query(`DELETE FROM counted_link WHERE region = $1 AND run_id = $2`, [region, runId]);
    await this.manager.query(
      `INSERT INTO counted_link (region, run_id, occupation, programme_system, programme, weight)
       SELECT $1, $2, occupation, "programmeSystem", programme, sum(weight) FROM jsonb_to_recordset($3::jsonb)
         AS l(occupation text, "programmeSystem" text, programme text, weight float8) GROUP BY 3, 4, 5`,
      [region, runId, JSON.stringify(links)],
    );
  }

  async linksOf({ region, runId, occupation }: TraceScope): Promise<WeightedLink[]> {
    return this.manager.query(
      `SELECT programme_system AS "programmeSystem", programme, occupation, weight FROM counted_link
       WHERE region = $1 AND run_id = $2 AND occupation = $3
       ORDER BY weight DESC, programme_system COLLATE "C", programme COLLATE "C"`,
      [region, runId, occupation],
    );
  }

  async counts(scope: TraceScope): Promise<TracedCount[]> {
    const found: TracedCount[] = [];
    for (const dataset of TRACED_DATASETS) {
      if (scope.imports[dataset].length === 0) continue;
      const rows = await this.manager.query<Omit<TracedCount, 'dataset'>[]>(
        `SELECT import_id AS "importId", left_out AS "leftOut", count(*)::int AS rows FROM (${TRACED_ROWS[dataset](scope)}) AS t
         GROUP BY file, import_id, left_out ORDER BY file, left_out COLLATE "C" NULLS FIRST`,
        parametersOf(scope, dataset),
      );
      found.push(...rows.map((row) => ({ dataset, ...row })));
    }
    return found;
  }

  /** In the order of the files and their rows. */
  async rows(scope: TraceScope, dataset: TracedDataset, page: TracePage): Promise<TracedRow[]> {
    if (scope.imports[dataset].length === 0) return [];
    const rows = await this.manager.query<RawTracedRow[]>(
      `SELECT p.*, to_jsonb(r) - ARRAY['scope_region', 'import_id', 'row_number'] AS cells FROM (
         SELECT * FROM (${TRACED_ROWS[dataset](scope)}) AS t
         WHERE ($6::int IS NULL OR (file, row_number) > ($6, $7::int)) AND ($8::boolean IS NULL OR (left_out IS NULL) = $8)
         ORDER BY file, row_number LIMIT $9
       ) AS p JOIN data_import i ON i.id = p.import_id
       JOIN ${TABLE_OF_DATASET[dataset]} r
         ON r.scope_region = i.scope_region AND r.import_id = p.import_id AND r.row_number = p.row_number
       ORDER BY p.file, p.row_number`,
      [
        ...parametersOf(scope, dataset),
        page.after?.[0] ?? null,
        page.after?.[1] ?? null,
        page.counted ?? null,
        page.limit,
      ],
    );
    const columns = Object.keys(DATASET_COLUMNS[TABLE_OF_DATASET[dataset]]);
    return rows.map((row) => toRow(row, columns));
  }
}

const parametersOf = ({ region, runId, occupation, year, imports }: TraceScope, dataset: TracedDataset): unknown[] => [
  region,
  runId,
  occupation,
  year,
  imports[dataset],
];

interface RawTracedRow {
  import_id: string;
  file: number;
  row_number: number;
  left_out: LeftOutReason | null;
  earlier_import: string | null;
  earlier_row: number | null;
  cells: TracedRow['cells'];
}

const toRow = (row: RawTracedRow, columns: readonly string[]): TracedRow => ({
  importId: row.import_id,
  file: row.file,
  rowNumber: row.row_number,
  leftOut: row.left_out,
  repeats:
    row.earlier_import === null || row.earlier_row === null
      ? null
      : { importId: row.earlier_import, rowNumber: row.earlier_row },
  cells: Object.fromEntries(columns.map((column) => [column, row.cells[column] ?? null])),
});
