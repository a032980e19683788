import { join } from 'node:path';
import { readArguments } from '../command-line.js';
import { UsageError } from '../usage-error.js';
import { benchAdjustment } from './adjustment-bench.js';
import { benchCatalogue } from './catalogue-bench.js';
import { benchCompile } from './compile-bench.js';
import { benchForecasting } from './forecasting-bench.js';
import { calibrateForecasting } from './forecasting-calibration.js';
import { benchImport } from './import-bench.js';
import { benchPlanted } from './planted-bench.js';
import { benchWarning } from './warning-bench.js';

export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Of a fresh checkout beside the data folder that benchmarks may read. */
const SERIES = join(import.meta.dirname, '../../../../../shared/data/forecasting');

interface Request {
  readonly size: number | undefined;
  /** Holds collections of series. */
  readonly folder: string;
}

const BENCHES: Readonly<Record<string, (request: Request) => Promise<BenchResult[]>>> = {
  import: ({ size }) => benchImport(size),
  compile: ({ size }) => benchCompile(size),
  planted: ({ size }) => benchPlanted(size),
  warning: ({ size }) => benchWarning(size),
  catalogue: ({ size }) => benchCatalogue(size),
  adjustment: ({ size }) => benchAdjustment(size),
  forecasting: ({ folder }) => benchForecasting(folder),
  'forecasting-calibration': ({ folder }) => calibrateForecasting(folder),
};

/** The last line is one JSON object, for programs. `--size` is the number of rows, or of seeds. */
export async function benchCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { size: { type: 'string' } });
  const name = positionals[0] ?? '';
  const bench = BENCHES[name];
  if (!bench) throw new UsageError(`bench NAME: there are ${Object.keys(BENCHES).join(', ')}`);
  const size = values.size === undefined ? undefined : Number(values.size);
  const results = await bench({ size, folder: positionals[1] ?? SERIES });
  console.log(JSON.stringify({ bench: name, results }));
  return 0;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Seconds the work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

export const round = (value: number, digits = 3): number => Number(value.toFixed(digits));
