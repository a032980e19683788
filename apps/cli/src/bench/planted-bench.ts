import { join } from 'node:path';
import { loadReference as loadCityReference, simulateCity, writeCity } from '@gongxu/prisma-seeds';
import { loadReference } from '../up/load-reference.js';
import { importWritten } from '../up/load-samples.js';
import { using } from '../platform.js';
import { runCompile } from '../run-compile.js';
import { benchConfig, withBenchPlace } from './bench-place.js';
import { round, type BenchResult } from './bench.js';
import { onServer } from './on-server.js';

const SEEDS = 10;
const REGION = '411200';
const YEAR = 2026;
const WITH_LISTS = 'with_lists';

interface Found {
  readonly precision: number;
  readonly recall: number;
}

/** Does the catalogue of a simulated city find the shortages that were planted? The worst of the seeds counts. */
export function benchPlanted(seeds = SEEDS): Promise<BenchResult[]> {
  return withBenchPlace(async ({ folder, postgres }) => {
    const place = { config: benchConfig(), home: folder, isLocal: true };
    await onServer(postgres, `CREATE DATABASE ${WITH_LISTS}`);
    await using(postgres.url(WITH_LISTS), place, { worker: true }, loadReference);
    const found: Found[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      await onServer(postgres, `CREATE DATABASE city_${seed} TEMPLATE ${WITH_LISTS}`);
      const city = simulateCity({ seed, reference: loadCityReference(), year: YEAR });
      const files = await writeCity(city, join(folder, `city-${seed}`));
      await using(postgres.url(`city_${seed}`), place, { worker: true }, async (platform) => {
        await importWritten(platform, REGION, files);
        const run = await runCompile(platform, { region: REGION, year: YEAR, requestedBy: 'bench' });
        if (run.status !== 'done') throw new Error(run.error ?? 'the catalogue was not compiled');
        const entries = await platform.database.read.editions.entriesOf(REGION, run.editionId!);
        const listed = entries.filter((entry) => entry.listed).map(({ occupation }) => occupation);
        const hits = listed.filter((occupation) => city.truth.shortages.includes(occupation)).length;
        found.push({ precision: hits / listed.length, recall: hits / city.truth.shortages.length });
      });
      const { precision, recall } = found.at(-1)!;
      console.log(
        `seed ${seed}: ${city.truth.shortages.length} planted, precision ${round(precision)}, recall ${round(recall)}`,
      );
    }
    return [
      { name: 'planted.precision', value: round(Math.min(...found.map(({ precision }) => precision))), unit: 'ratio' },
      { name: 'planted.recall', value: round(Math.min(...found.map(({ recall }) => recall))), unit: 'ratio' },
    ];
  });
}
