import { loadReference as loadCityReference } from '@gongxu/prisma-seeds';
import { using } from '../platform.js';
import { loadReference } from '../up/load-reference.js';
import { benchConfig, withBenchPlace } from './bench-place.js';
import { round, type BenchResult } from './bench.js';
import { calibration, judgeCity, type JudgedLine } from './catalogue-calibration.js';
import { measureGrowth } from './catalogue-growth.js';
import { onServer } from './on-server.js';

const SEEDS = 10;
const YEAR = 2026;
const WITH_LISTS = 'with_lists';

/**
 * Time of a compilation with everything on, step by step, at 1, 10 and 100 times the rows; and over several simulated
 * cities, whether the probabilities and rank intervals keep their word.
 */
export function benchCatalogue(seeds = SEEDS): Promise<BenchResult[]> {
  return withBenchPlace(async ({ folder, postgres }) => {
    const place = { config: benchConfig(), home: folder, isLocal: true };
    const reference = loadCityReference();
    await onServer(postgres, `CREATE DATABASE ${WITH_LISTS}`);
    await using(postgres.url(WITH_LISTS), place, { worker: true }, loadReference);
    const lines: JudgedLine[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      await onServer(postgres, `CREATE DATABASE city_${seed} TEMPLATE ${WITH_LISTS}`);
      await using(postgres.url(`city_${seed}`), place, { worker: true }, async (platform) => {
        const judged = await judgeCity(platform, { seed, year: YEAR, folder, reference });
        lines.push(...judged);
        const ranked = judged.filter(({ covered }) => covered !== null);
        const covered = ranked.filter((line) => line.covered).length / ranked.length;
        console.log(`seed ${seed}: ${judged.length} lines, ${round(covered)} of the true ranks inside their interval`);
      });
    }
    const judgement = calibration(lines);
    const growth = await using(postgres.url('city_1'), place, { worker: true }, (platform) =>
      measureGrowth(platform, { region: '411200', year: YEAR }),
    );
    return [...growth, ...judgement];
  });
}
