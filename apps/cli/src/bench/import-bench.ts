import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { loadReference as loadCityReference, simulateCity } from '@gongxu/prisma-seeds';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { loadReference } from '../up/load-reference.js';
import { using, type Platform } from '../platform.js';
import { runImport } from '../run-import.js';
import { benchConfig, withBenchPlace, writeRows } from './bench-place.js';
import { median, round, secondsOf, type BenchResult } from './bench.js';

const ROWS = 1_000_000;
const RUNS = 3;
/** Rows of one simulated year at scale 1, rounded down. */
const ROWS_PER_SCALE = 33_000;

/** One million vacancies from CSV to loaded rows, beside COPY of the same rows into a table with the same primary key. */
export function benchImport(rows = ROWS): Promise<BenchResult[]> {
  return withBenchPlace(({ folder, postgres }) =>
    using(
      postgres.url(),
      { config: benchConfig(), home: folder, isLocal: true },
      { worker: true },
      async (platform) => {
        await loadReference(platform);
        const csv = join(folder, 'vacancies.csv');
        const city = simulateCity({ seed: 1, reference: loadCityReference(), scale: Math.ceil(rows / ROWS_PER_SCALE) });
        await writeRows(
          city.tables.find(({ dataset, year }) => dataset === 'vacancies' && year === 2026)!,
          rows,
          csv,
        );
        return measure(platform, csv, join(folder, 'vacancies.copy'));
      },
    ),
  );
}

async function measure(platform: Platform, csv: string, copyFile: string): Promise<BenchResult[]> {
  const client = new pg.Client({ connectionString: platform.databaseUrl });
  await client.connect();
  const idle = memoryOf(platform.worker!.pid).now;
  const seconds: { import: number[]; copy: number[] } = { import: [], copy: [] };
  let loaded = 0;
  for (let run = 0; run < RUNS; run++) {
    const request = { dataset: 'vacancies', region: '411200', year: 2026, part: `run-${run}`, sender: 'bench' };
    seconds.import.push(
      await secondsOf(async () => {
        loaded = (await runImport(platform, csv, request)).counts.loaded;
      }),
    );
    if (run === 0) {
      await pipeline(client.query(copyTo('COPY vacancy TO STDOUT')), createWriteStream(copyFile));
    }
    await client.query('DROP TABLE IF EXISTS raw_vacancy; CREATE TABLE raw_vacancy (LIKE vacancy INCLUDING ALL)');
    seconds.copy.push(
      await secondsOf(() =>
        pipeline(
          createReadStream(copyFile, { highWaterMark: 1 << 18 }),
          client.query(copyFrom('COPY raw_vacancy FROM STDIN')),
        ),
      ),
    );
    console.log(
      `run ${run + 1}: import ${round(seconds.import[run]!)} s, raw COPY ${round(seconds.copy[run]!)} s, ${loaded} rows`,
    );
  }
  await client.end();
  const [importing, copying] = [median(seconds.import), median(seconds.copy)];
  return [
    { name: 'import.rows_per_second', value: Math.round(loaded / importing), unit: 'rows/s' },
    { name: 'import.copy_rows_per_second', value: Math.round(loaded / copying), unit: 'rows/s' },
    { name: 'import.ratio_to_copy', value: round(copying / importing), unit: 'ratio' },
    { name: 'import.worker_extra_mb', value: Math.round(memoryOf(platform.worker!.pid).peak - idle), unit: 'MB' },
  ];
}

/** Resident memory of a process in MB, now and at its highest, as Linux tells it. */
function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)![1]) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}
