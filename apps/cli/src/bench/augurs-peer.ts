import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Forecast, Interval } from '@gongxu/forecasting';
import type { Forecaster } from './forecasting-bench.js';

type Ets = typeof import('@bsull/augurs/ets');
type Mstl = typeof import('@bsull/augurs/mstl');
type Model = InstanceType<Ets['AutoETS']> | InstanceType<Mstl['MSTL']>;

/** augurs (Rust compiled to WebAssembly), the strongest forecaster npm has for short series: AutoETS, seasonal ones through MSTL. */
export async function augursPeer(): Promise<Forecaster> {
  const ets = await renewable<Ets>('ets');
  const mstl = await renewable<Mstl>('mstl');
  return async ({ train, frequency, test }, levels) => {
    const source = frequency > 1 ? mstl : ets;
    try {
      return forecastOf(
        frequency > 1 ? mstl.module.MSTL.ets([frequency]) : new ets.module.AutoETS(1, 'ZZN'),
        { train, horizon: test.length },
        levels,
      );
    } catch {
      await source.renew();
      return undefined;
    }
  };
}

function forecastOf(
  model: Model,
  { train, horizon }: { train: readonly number[]; horizon: number },
  levels: readonly number[],
): Forecast | undefined {
  model.fit(Float64Array.from(train));
  const forecasts = levels.map((level) => model.predict(horizon, level));
  model.free();
  const mean = [...forecasts[0]!.point];
  const intervals = forecasts.map(({ intervals: limits }, i): Interval => ({
    level: levels[i]!,
    lower: limits ? [...limits.lower] : mean,
    upper: limits ? [...limits.upper] : mean,
  }));
  return mean.every(Number.isFinite) ? { mean, intervals } : undefined;
}

/** After a panic a module's memory is as it was at that moment and nothing it says can be trusted: a new copy takes its place. */
async function renewable<Module extends Ets | Mstl>(name: 'ets' | 'mstl') {
  const url = import.meta.resolve(`@bsull/augurs/${name}`);
  const bytes = readFileSync(fileURLToPath(url).replace('.js', '_bg.wasm'));
  let copies = 0;
  const copy = async (): Promise<Module> => {
    const module = (await import(`${url}?copy=${copies++}`)) as Module;
    module.initSync({ module: bytes });
    return module;
  };
  const holder = { module: await copy(), renew: async () => void (holder.module = await copy()) };
  return holder;
}
