import { automatic, scoresOf, type Forecast, type Outcome } from '@gongxu/forecasting';
import { augursPeer } from './augurs-peer.js';
import { median, round, type BenchResult } from './bench.js';
import { readCollections, type Collection, type CollectionSeries } from './collections.js';

const LEVELS = [0.8, 0.95];
/** A pass over fewer series than this is timed three times. */
const MANY = 5_000;

/** Makes one forecast with limits at `LEVELS`; undefined where the peer cannot. */
export type Forecaster = (
  series: CollectionSeries,
  levels: readonly number[],
) => Forecast | undefined | Promise<Forecast | undefined>;

/** Accuracy, calibration and time of the automatic forecaster on every collection of a folder, beside the peers. */
export async function benchForecasting(folder: string): Promise<BenchResult[]> {
  const forecasters: readonly (readonly [string, Forecaster])[] = [
    [
      '',
      ({ train, frequency, test }, levels) => automatic({ period: frequency }).fit(train).forecast(test.length, levels),
    ],
    ['augurs.', await augursPeer()],
  ];
  const results: BenchResult[] = [];
  for (const collection of readCollections(folder)) {
    console.log(`\n${collection.name}: ${collection.series.length} series`);
    for (const [prefix, forecaster] of forecasters) {
      const { figures, refused } = await measure(collection, forecaster);
      const name = `${prefix}${collection.name}`;
      console.log(
        `  ${name.padEnd(28)} ${figures.map(([figure, value]) => `${figure} ${value}`).join('  ')}${refused ? `  (${refused} refused, scored as the last value)` : ''}`,
      );
      results.push(...figures.map(([figure, value, unit]) => ({ name: `${name}.${figure}`, value, unit })));
    }
  }
  return results;
}

type Figure = readonly [name: string, value: number, unit: string];

async function measure({ series }: Collection, forecaster: Forecaster) {
  const passes = series.length < MANY ? 3 : 1;
  // A pass over a part of the series first, so that compilation is not timed.
  await forecastAll(series.slice(0, 200), forecaster);
  const times: number[] = [];
  let forecasts: (Forecast | undefined)[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const before = process.cpuUsage();
    forecasts = await forecastAll(series, forecaster);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1e3 / series.length);
  }
  const outcomes = series.map(({ train, test }, index): Outcome => ({
    training: train,
    actual: test,
    forecast: forecasts[index] ?? lastValue(train.at(-1)!, test.length),
  }));
  const { owa, smape, mase, intervals } = scoresOfAll(outcomes, series);
  const [narrow, wide] = intervals;
  return {
    refused: forecasts.filter((forecast) => forecast === undefined).length,
    figures: [
      ['owa', round(owa, 4), 'ratio'],
      ['smape', round(smape), '%'],
      ['mase', round(mase), 'ratio'],
      ['coverage80', round(narrow!.coverage, 4), 'share'],
      ['coverage95', round(wide!.coverage, 4), 'share'],
      ['msis95', round(wide!.msis ?? NaN), 'ratio'],
      ['ms_per_series', round(median(times), 4), 'ms'],
    ] satisfies Figure[] as Figure[],
  };
}

async function forecastAll(series: readonly CollectionSeries[], forecaster: Forecaster) {
  const forecasts: (Forecast | undefined)[] = [];
  for (const one of series) forecasts.push(await forecaster(one, LEVELS));
  return forecasts;
}

function scoresOfAll(outcomes: readonly Outcome[], series: readonly CollectionSeries[]) {
  const [frequency] = new Set(series.map((one) => one.frequency));
  const { owa = NaN, mase = NaN, ...rest } = scoresOf(outcomes, frequency);
  return { owa, mase, ...rest };
}

const lastValue = (value: number, horizon: number): Forecast => {
  const mean = Array.from({ length: horizon }, () => value);
  return { mean, intervals: LEVELS.map((level) => ({ level, lower: mean, upper: mean })) };
};
