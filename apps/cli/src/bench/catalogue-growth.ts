import { setTimeout as sleep } from 'node:timers/promises';
import { requestCompile } from '@gongxu/data-access';
import type { Platform } from '../platform.js';
import { round, type BenchResult } from './bench.js';

const SCALES = [1, 10, 100] as const;
const POLL_MS = 50;

interface Place {
  readonly region: string;
  readonly year: number;
}

/** Seconds of each step of one compilation. */
type Steps = ReadonlyMap<string, number>;

/** Compiles at 1, 10 and 100 times the rows of the registers of one imported city, and prints the share of each step. */
export async function measureGrowth(platform: Platform, place: Place): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  let now = 1;
  for (const scale of SCALES) {
    const rows = await multiplyRows(platform, place, now, scale);
    now = scale;
    const { seconds, steps } = await stepsOfCompilation(platform, place);
    console.log(`${scale}×: ${rows} rows, ${round(seconds)} s`);
    for (const [step, took] of steps)
      console.log(
        `  ${step.padEnd(46)} ${took.toFixed(2).padStart(8)} s ${((100 * took) / seconds).toFixed(0).padStart(4)} %`,
      );
    results.push({ name: `catalogue.seconds_${scale}x`, value: round(seconds), unit: 's' });
  }
  return results;
}

/** Follows a compilation's jobs and their progress from the moment it is asked for. */
async function stepsOfCompilation(
  { database }: Platform,
  { region, year }: Place,
): Promise<{ readonly seconds: number; readonly steps: Steps }> {
  const { jobs, runs } = database.read;
  const steps = new Map<string, number>();
  const start = performance.now();
  const id = await requestCompile(database, { region, year, requestedBy: 'bench' });
  let [step, since] = ['waiting', start];
  for (;;) {
    const run = await runs.find(id);
    if (run?.status === 'failed') throw new Error(run.error ?? 'the catalogue was not compiled');
    const at = performance.now();
    const job = (await jobs.ofGroups([id])).find(({ state }) => state === 'running');
    const present = job ? `${job.name}: ${job.progress?.step ?? 'starting'}` : 'between jobs';
    const over = run?.status === 'done';
    if (over || present !== step) {
      steps.set(step, (steps.get(step) ?? 0) + (at - since) / 1000);
      [step, since] = [present, at];
    }
    if (over) return { seconds: (at - start) / 1000, steps };
    await sleep(POLL_MS);
  }
}

/** Every posting and registration as many times over, each copy of other employers and persons; gives the rows there are. */
async function multiplyRows({ database }: Platform, { year }: Place, from: number, to: number): Promise<number> {
  const query = (sql: string, parameters: unknown[]) => database.dataSource.query<{ count: number }[]>(sql, parameters);
  let rows = 0;
  for (const [table, columns, copied] of copiedColumns(from)) {
    const ofYear = `import_id IN (SELECT id FROM data_import WHERE year = $1)`;
    if (to > from)
      await query(
        `INSERT INTO ${table} (scope_region, import_id, row_number, ${columns})
         SELECT scope_region, import_id, row_number + copy.n * ${from * FURTHER}, ${copied}
         FROM ${table}, generate_series(1, $2) AS copy(n) WHERE ${ofYear}`,
        [year, to / from - 1],
      );
    await database.dataSource.query(`ANALYZE ${table}`);
    rows += (await query(`SELECT count(*)::int AS count FROM ${table} WHERE ${ofYear}`, [year]))[0]!.count;
  }
  return rows;
}

/** More than the rows of any one file. */
const FURTHER = 10_000_000;

const copiedColumns = (from: number) =>
  [
    [
      'vacancy',
      'vacancy_id, employer_id, region, occupation_code, job_title, industry, openings, education_level, wage_low, wage_high, posted_on, closed_on, filled, source',
      `vacancy_id || '/${from}-' || copy.n, employer_id || '/${from}-' || copy.n, region, occupation_code, job_title, industry, openings, education_level, wage_low, wage_high, posted_on, closed_on, filled, source`,
    ],
    [
      'job_seeker',
      'seeker_id, region, occupation_code, job_title, education_level, registered_on, closed_on, outcome',
      `seeker_id || '/${from}-' || copy.n, region, occupation_code, job_title, education_level, registered_on, closed_on, outcome`,
    ],
  ] as const;
