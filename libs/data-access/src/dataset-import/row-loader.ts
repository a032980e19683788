import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { DATASET_COLUMNS, TABLE_OF_DATASET, type DatasetTable } from './dataset-tables.js';
import type { ImportRecord } from './import-record.js';
import type { Fault } from './quarantine.repository.js';

/** Faults held in memory before they are written; the copy of good rows pauses for them. */
const FAULTS_HELD = 5_000;
/** Above the mark of both the copy stream and the socket (16 KiB each, 64 KiB on newer Node). */
const REUSED_FROM_BYTES = 1 << 17;

/** Loads the rows of one import with COPY, and its faults, inside the transaction of `manager`. */
export class RowLoader {
  private readonly table: DatasetTable;
  private copy: CopyStreamQuery | undefined;
  /** As JSON: the cells themselves would keep the piece of the file they were cut from alive. */
  private faults: string[] = [];
  /** Used again for every chunk: a million rows would otherwise leave their weight in buffers behind. */
  private buffer = Buffer.alloc(0);
  private readonly faultsOfRow = new Map<number, number>();

  private constructor(
    private readonly manager: EntityManager,
    private readonly client: Client,
    private readonly record: ImportRecord,
  ) {
    this.table = TABLE_OF_DATASET[record.dataset];
  }

  static async open(manager: EntityManager, record: ImportRecord): Promise<RowLoader> {
    if (!manager.queryRunner?.isTransactionActive) throw new Error('rows are loaded inside a transaction only');
    return new RowLoader(manager, (await manager.queryRunner.connect()) as Client, record);
  }

  /** What stands before each row in the copied text. */
  get linePrefix(): string {
    return `${this.record.scopeRegion}\t${this.record.id}\t`;
  }

  /** `lines`: complete lines of COPY text format, in the column order of the dataset. */
  async write(lines: string): Promise<void> {
    if (lines === '') return;
    this.copy ??= this.startCopy();
    const bytes = Buffer.byteLength(lines);
    if (this.buffer.length < bytes) this.buffer = Buffer.allocUnsafeSlow(bytes * 2);
    this.buffer.write(lines);
    // A chunk larger than the stream's mark is always waited for, and then lies in the socket no more.
    if (bytes < REUSED_FROM_BYTES) this.copy.write(lines);
    else if (!this.copy.write(this.buffer.subarray(0, bytes))) await once(this.copy, 'drain');
  }

  /** Leaves the connection fit for a rollback when reading stops half-way. */
  async abort(): Promise<void> {
    if (!this.copy) return;
    const ended = finished(this.copy).catch(() => undefined);
    this.copy.destroy();
    await ended;
    this.copy = undefined;
  }

  async reject(faults: readonly Fault[]): Promise<void> {
    for (const fault of faults)
      this.faults.push(JSON.stringify({ ...fault, fault: this.nextFaultOf(fault.rowNumber) }));
    if (this.faults.length >= FAULTS_HELD) await this.flush();
  }

  /** Ends the copy and writes the held faults. */
  async flush(): Promise<void> {
    if (this.copy) {
      this.copy.end();
      await finished(this.copy);
      this.copy = undefined;
    }
    if (this.faults.length === 0) return;
    const faults = `[${this.faults.join(',')}]`;
    this.faults = [];
    await this.manager.query(
      `INSERT INTO quarantined_row (scope_region, import_id, row_number, fault, column_name, value, rule, params, raw)
       SELECT $1, $2, f."rowNumber", f.fault, f."column", f.value, f.rule, f.params, f.raw
       FROM jsonb_to_recordset($3::jsonb)
         AS f("rowNumber" int, fault int, "column" text, value text, rule text, params jsonb, raw jsonb)`,
      [this.record.scopeRegion, this.record.id, faults],
    );
  }

  /**
   * Moves rows whose key an earlier row of the file already has to the quarantine. Gives their number.
   * @param key columns that name a row, e.g. the vacancy's id
   */
  async quarantineDuplicates(key: readonly string[]): Promise<number> {
    await this.manager.query(`SET LOCAL work_mem = '256MB'`);
    const keys = key.map((column) => `"${column}"`).join(', ');
    const [{ repeated }] = await this.manager.query<[{ repeated: boolean }]>(
      `SELECT EXISTS (SELECT 1 FROM ${this.table} WHERE scope_region = $1 AND import_id = $2
                      GROUP BY ${keys} HAVING count(*) > 1) AS repeated`,
      [this.record.scopeRegion, this.record.id],
    );
    if (!repeated) return 0;
    const [{ count }] = await this.manager.query<[{ count: number }]>(
      `WITH numbered AS (
         SELECT row_number AS row, first_value(row_number) OVER same_key AS first, row_number() OVER same_key AS nth
         FROM ${this.table} WHERE scope_region = $1 AND import_id = $2
         WINDOW same_key AS (PARTITION BY ${keys} ORDER BY row_number)
       ), gone AS (
         DELETE FROM ${this.table} t USING numbered n
         WHERE t.scope_region = $1 AND t.import_id = $2 AND t.row_number = n.row AND n.nth > 1
         RETURNING t.row_number, n.first, to_jsonb(t) AS row
       ), kept AS (
         INSERT INTO quarantined_row (scope_region, import_id, row_number, fault, column_name, value, rule, params, raw)
         SELECT $1, $2, row_number, 1, $3, concat_ws(' / ', ${key.map((column) => `row ->> '${column}'`).join(', ')}),
                'duplicate_key', jsonb_build_object('firstRow', first), jsonb_build_array(${this.cells('row')})
         FROM gone RETURNING 1
       )
       SELECT count(*)::int AS count FROM kept`,
      [this.record.scopeRegion, this.record.id, key.join(', ')],
    );
    return count;
  }

  /** Tells the planner of the new rows at once: the next job reads them. */
  async analyse(): Promise<void> {
    await this.manager.query(`ANALYZE ${this.table}`);
  }

  private startCopy(): CopyStreamQuery {
    const copy = this.client.query(copyFrom(`COPY ${this.table} (${this.columnList}) FROM STDIN`));
    copy.on('error', () => undefined); // told by the write or the end that meets it
    return copy;
  }

  private get columnList(): string {
    return ['scope_region', 'import_id', 'row_number', ...Object.keys(DATASET_COLUMNS[this.table])]
      .map((column) => `"${column}"`)
      .join(', ');
  }

  /** The cells of a row held as JSON, in the order of the columns. */
  private cells(row: string): string {
    return Object.keys(DATASET_COLUMNS[this.table])
      .map((column) => `coalesce(${row} ->> '${column}', '')`)
      .join(', ');
  }

  private nextFaultOf(row: number): number {
    const fault = (this.faultsOfRow.get(row) ?? 0) + 1;
    this.faultsOfRow.set(row, fault);
    return fault;
  }
}
