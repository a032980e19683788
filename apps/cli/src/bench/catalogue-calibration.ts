import { join } from 'node:path';
import { type BalanceLine, DEFAULT_BALANCE_PARAMETERS, type IndicatorValue } from '@gongxu/balance';
import { type CityReference, simulateCity, writeCity } from '@gongxu/prisma-seeds';
import type { CatalogueEntry } from '@gongxu/shortage';
import type { Platform } from '../platform.js';
import { runCompile } from '../run-compile.js';
import { importWritten } from '../up/load-samples.js';
import { round, type BenchResult } from './bench.js';
import { trueStandings } from './true-standing.js';

/** One line of a compiled catalogue beside what is true of it. */
export interface JudgedLine {
  readonly listedProbability: number;
  readonly listed: boolean;
  /** True rank inside the interval; null where neither the truth nor the catalogue rates the occupation. */
  readonly covered: boolean | null;
}

/** Compiles the simulated city of a seed and lays its uncertainty beside the simulator's truth. */
export async function judgeCity(
  platform: Platform,
  { seed, year, folder, reference }: { seed: number; year: number; folder: string; reference: CityReference },
): Promise<JudgedLine[]> {
  const city = simulateCity({ seed, reference, year });
  await importWritten(platform, city.region, await writeCity(city, join(folder, `city-${seed}`)));
  const run = await runCompile(platform, { region: city.region, year, requestedBy: 'bench' });
  if (run.status !== 'done') throw new Error(run.error ?? 'the catalogue was not compiled');
  const { balances, editions } = platform.database.read;
  const stored = await balances.of<BalanceLine, IndicatorValue[]>(city.region, run.id);
  const truth = trueStandings(city.truth.expected, {
    region: city.region,
    year,
    defaultMethod: run.policy.defaultMethod,
    parameters: { ...DEFAULT_BALANCE_PARAMETERS, entryRate: run.policy.entryRate },
    stored,
  });
  const entries = await editions.entriesOf<CatalogueEntry>(city.region, run.editionId!);
  return entries.flatMap(({ content: { occupation, rating, uncertainty } }) => {
    const standing = truth.get(occupation);
    if (!standing || !uncertainty) return [];
    const { listedProbability, rankLow, rankHigh } = uncertainty;
    const rated = rating !== 'undetermined' || standing.rating !== 'undetermined';
    return [
      {
        listedProbability,
        listed: standing.rating === 'shortage',
        covered: rated ? rankLow <= standing.rank && standing.rank <= rankHigh : null,
      },
    ];
  });
}

const BINS = 10;

/**
 * Expected calibration error over ten bins of the probability of being listed (Naeini et al. 2015), and the share of the
 * true ranks inside their intervals. Prints the reliability tables: of all lines, and of those that are not clear, which
 * the many clear ones hide.
 */
export function calibration(lines: readonly JudgedLine[]): BenchResult[] {
  const open = lines.filter(({ listedProbability: p }) => p > 0.02 && p < 0.98);
  const error = printedReliability('all lines', lines);
  const openError = printedReliability('lines that are not clear', open);
  const ranked = lines.filter(({ covered }) => covered !== null);
  const brier =
    lines.reduce((sum, { listed, listedProbability }) => sum + (Number(listed) - listedProbability) ** 2, 0) /
    lines.length;
  return [
    { name: 'catalogue.ece', value: round(error), unit: 'probability' },
    { name: 'catalogue.brier', value: round(brier), unit: 'probability²' },
    { name: 'catalogue.open_lines', value: open.length, unit: 'lines' },
    { name: 'catalogue.open_ece', value: round(openError), unit: 'probability' },
    {
      name: 'catalogue.rank_coverage',
      value: round(ranked.filter(({ covered }) => covered).length / ranked.length),
      unit: 'share',
    },
  ];
}

/** Prints a reliability table; gives the expected calibration error. */
function printedReliability(title: string, lines: readonly JudgedLine[]): number {
  console.log(`${title}\nprobability   lines   mean probability   truly listed`);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const held = lines.filter(({ listedProbability: p }) => Math.min(BINS - 1, Math.floor(p * BINS)) === bin);
    if (held.length === 0) continue;
    const said = held.reduce((sum, { listedProbability }) => sum + listedProbability, 0) / held.length;
    const truly = held.filter(({ listed }) => listed).length / held.length;
    error += (held.length / lines.length) * Math.abs(said - truly);
    const range = `${(bin / BINS).toFixed(1)}–${((bin + 1) / BINS).toFixed(1)}`;
    console.log(
      `${range.padEnd(11)} ${String(held.length).padStart(7)} ${said.toFixed(3).padStart(18)} ${truly.toFixed(3).padStart(14)}`,
    );
  }
  return error;
}
