import { join } from 'node:path';
import { titleCoder } from '@gongxu/classification';
import type { MergeScope } from '@gongxu/data-access';
import { loadReference as loadCityReference, simulateCity, writeCity } from '@gongxu/prisma-seeds';
import { loadReference } from '../up/load-reference.js';
import { importWritten } from '../up/load-samples.js';
import { using, type Platform } from '../platform.js';
import { runCompile } from '../run-compile.js';
import { runImport } from '../run-import.js';
import { benchConfig, withBenchPlace, writeRows } from './bench-place.js';
import { median, round, secondsOf, type BenchResult } from './bench.js';

const ROWS = 1_000_000;
const RUNS = 3;
const ROWS_PER_SCALE = 33_000;
const REGION = '411200';
const YEAR = 2026;

/**
 * From a million vacancies and a million registrations to a stored edition, beside the SQL that reduces the same rows
 * (coded, re-postings removed) and nothing else, and beside the plainest GROUP BY over them.
 */
export function benchCompile(rows = ROWS): Promise<BenchResult[]> {
  return withBenchPlace(({ folder, postgres }) =>
    using(
      postgres.url(),
      { config: benchConfig(), home: folder, isLocal: true },
      { worker: true },
      async (platform) => {
        await loadReference(platform);
        const reference = loadCityReference();
        const small = await writeCity(simulateCity({ seed: 1, reference }), join(folder, 'city'));
        await importWritten(
          platform,
          REGION,
          small.filter(({ dataset }) => dataset !== 'vacancies' && dataset !== 'job_seekers'),
        );
        const large = simulateCity({ seed: 1, reference, scale: Math.ceil(rows / ROWS_PER_SCALE) });
        for (const dataset of ['vacancies', 'job_seekers'] as const) {
          const path = join(folder, `${dataset}.csv`);
          await writeRows(
            large.tables.find((table) => table.dataset === dataset && table.year === YEAR)!,
            rows,
            path,
          );
          await runImport(platform, path, { dataset, region: REGION, year: YEAR, sender: 'bench' });
        }
        return measure(platform);
      },
    ),
  );
}

async function measure(platform: Platform): Promise<BenchResult[]> {
  const compile: number[] = [];
  const aggregates: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    compile.push(await secondsOf(() => compileOnce(platform)));
    aggregates.push(await secondsOfAggregates(platform));
    plain.push(await secondsOf(() => plainGroupBy(platform)));
    console.log(
      `run ${run + 1}: compile ${round(compile[run]!)} s, SQL aggregates ${round(aggregates[run]!)} s, plain GROUP BY ${round(plain[run]!)} s`,
    );
  }
  return [
    { name: 'compile.seconds', value: round(median(compile)), unit: 's' },
    { name: 'compile.sql_seconds', value: round(median(aggregates)), unit: 's' },
    { name: 'compile.ratio_to_sql', value: round(median(compile) / median(aggregates)), unit: 'ratio' },
    { name: 'compile.ratio_to_plain_group_by', value: round(median(compile) / median(plain)), unit: 'ratio' },
  ];
}

async function compileOnce(platform: Platform): Promise<void> {
  const run = await runCompile(platform, { region: REGION, year: YEAR, requestedBy: 'bench' });
  if (run.status !== 'done') throw new Error(run.error ?? 'the catalogue was not compiled');
}

/** The statements of the merge step alone, titles coded beforehand, rolled back at the end. */
async function secondsOfAggregates({ database }: Platform): Promise<number> {
  const { codeLists, imports } = database.read;
  const current = await imports.currentFor(['*', REGION], YEAR);
  const idsOf = (dataset: string): string[] =>
    current.filter((record) => record.dataset === dataset).map(({ id }) => id);
  const occupations = current
    .filter(({ dataset, part }) => dataset === 'occupations' && part === 'cn.occupation.2022')
    .map(({ id }) => id);
  const entries = await codeLists.entriesOfImports(occupations);
  const code = titleCoder({
    names: entries.flatMap(({ code: of, nameZh }) => (nameZh ? [{ code: of, name: nameZh }] : [])),
    aliases: await codeLists.titlesOfImports(idsOf('job_titles')),
    parents: new Map(entries.flatMap(({ code: of, parentCode }) => (parentCode ? [[of, parentCode] as const] : []))),
  });
  const scope: MergeScope = {
    region: REGION,
    runId: '00000000-0000-4000-8000-000000000000',
    year: YEAR,
    repostingDays: 30,
    vacancyImports: idsOf('vacancies'),
    seekerImports: idsOf('job_seekers'),
  };
  const coded = (await database.read.markets.uncodedTitles(scope)).flatMap((title) => {
    const coding = code(title);
    return coding.kind === 'uncoded' || coding.kind === 'group' ? [] : [{ title, occupation: coding.code }];
  });
  let seconds = 0;
  const rolledBack = new Error('measured');
  await database
    .transaction(async ({ markets }) => {
      await markets.codeTitles(coded);
      seconds = await secondsOf(async () => {
        const { asOf } = await markets.preparePostings(scope);
        await markets.prepareSeekers(scope);
        await markets.reduce(scope, asOf);
      });
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
  return seconds;
}

async function plainGroupBy({ database }: Platform): Promise<void> {
  await database.dataSource.query(
    `SELECT occupation_code, region, count(*), sum(openings), sum(filled) FROM vacancy GROUP BY 1, 2`,
  );
  await database.dataSource.query(`SELECT occupation_code, region, count(*) FROM job_seeker GROUP BY 1, 2`);
}
