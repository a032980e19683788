import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadCommandConfig } from '@gongxu/config';
import { startLocalPostgres, removeDataFolder, type LocalPostgres } from '@gongxu/local-postgres';
import type { SimulatedTable } from '@gongxu/prisma-seeds';

export interface BenchPlace {
  readonly folder: string;
  readonly postgres: LocalPostgres;
}

/** A PostgreSQL of its own in a folder of its own, with the settings `npm start` uses; nothing is left behind. */
export async function withBenchPlace<T>(work: (place: BenchPlace) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-bench-'));
  const postgres = await startLocalPostgres({ folder: join(folder, 'postgres') });
  try {
    return await work({ folder, postgres });
  } finally {
    await postgres.stop();
    await removeDataFolder(join(folder, 'postgres'));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing of the caller's environment: the bench's own servers only. */
export const benchConfig = () => loadCommandConfig({});

/** The first rows of a simulated table as a CSV file, once more from the beginning as often as it takes. */
export async function writeRows(table: SimulatedTable, rows: number, path: string): Promise<void> {
  await pipeline(Readable.from(lines(table, rows)), createWriteStream(path));
}

function* lines(table: SimulatedTable, rows: number): Generator<string> {
  yield `${table.headings.join(',')}\n`;
  let written = 0;
  let block = '';
  for (const row of table.rows()) {
    if (written === rows) break;
    written += 1;
    block += `${row.join(',')}\n`;
    if (block.length > 1 << 18) {
      yield block;
      block = '';
    }
  }
  yield block;
  if (written < rows) throw new Error(`${table.fileName} has only ${written} of ${rows} rows`);
}
