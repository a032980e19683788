import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibrate, tableSource, type Calibration } from '@gongxu/forecasting';
import type { BenchResult } from './bench.js';
import { readTraining } from './collections.js';

const TABLES = join(import.meta.dirname, '../../../../libs/forecasting/src/automatic/tables');

/** Makes the shipped tables anew, from the training parts of a folder alone. */
export async function calibrateForecasting(folder: string): Promise<BenchResult[]> {
  const trainingOf = (name: string) => readTraining(folder, name).map(({ train }) => train);
  const months = trainingOf('m1_monthly');
  const annual = calibrate(trainingOf('m4_yearly_train'), { period: 1, horizon: 6, origins: 4, shortest: 3, seed: 1 });
  const quarters = [...trainingOf('m1_quarterly'), ...months.map((values) => sumsOf(values, 3))];
  const seasonal = { seed: 1, from: annual };
  const tables: readonly (readonly [string, Calibration])[] = [
    ['annual', annual],
    ['quarterly', calibrate(quarters, { ...seasonal, period: 4, horizon: 8, origins: 3, shortest: 12 })],
    ['monthly', calibrate(months, { ...seasonal, period: 12, horizon: 18, origins: 2, shortest: 30 })],
  ];
  return tables.map(([name, calibration]) => {
    writeFileSync(join(TABLES, `${name}.ts`), tableSource(name.toUpperCase(), calibration));
    const at = calibration.levels.indexOf(0.95);
    return { name: `calibration.${name}.factor95`, value: calibration.factors[at]![0]!, unit: 'ratio' };
  });
}

/** Sums of whole groups of `size`, counted from the end. */
const sumsOf = (values: readonly number[], size: number): number[] => {
  const first = values.length % size;
  return Array.from({ length: Math.floor(values.length / size) }, (_, group) =>
    values.slice(first + group * size, first + (group + 1) * size).reduce((sum, value) => sum + value, 0),
  );
};
