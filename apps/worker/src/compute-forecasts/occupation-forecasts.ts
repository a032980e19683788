import type { CompileRun, Repositories, StoredForecast } from '@gongxu/data-access';
import { groupBy } from '@gongxu/domain';
import {
  forecastAnnual,
  officialProjection,
  registerSeries,
  stockSeries,
  type ForecastRequest,
  type OccupationMeasure,
  type OccupationSeries,
  type SeriesForecast,
} from '@gongxu/labour-market';
import { importsOf } from '../run-inputs.js';
import { registerHistory } from './register-history.js';

/** One forecast to be made for each series of an occupation in the region and in each of its parts. */
export async function occupationForecasts(
  repositories: Repositories,
  run: CompileRun,
  request: ForecastRequest,
): Promise<(() => StoredForecast[])[]> {
  const { region, year } = run;
  const employment = await repositories.histories.employment(importsOf(run, 'employment'), year);
  const registers = await registerHistory(repositories, run);
  const series: [OccupationMeasure, OccupationSeries[]][] = [
    ['employment', stockSeries(employment, region)],
    ...registers.map(({ measure, figures, years, isCovered }): [OccupationMeasure, OccupationSeries[]] => [
      measure,
      registerSeries(figures, years, isCovered),
    ]),
  ];
  return [
    ...series.flatMap(([measure, all]) =>
      all.map((one) => () => [stored(one.occupation, one.area, measure, forecastAnnual(one.series, request))]),
    ),
    ...(await officialForecasts(repositories, run)).map((forecast) => () => [forecast]),
  ];
}

/** The newest projection of each occupation. */
async function officialForecasts({ balances }: Repositories, run: CompileRun): Promise<StoredForecast[]> {
  const accounts = await balances.accounts(importsOf(run, 'occupation_accounts'), run.region);
  return [...groupBy(accounts, ({ occupation }) => occupation)].flatMap(([occupation, own]) => {
    const projection = officialProjection(own.at(-1)!, run.year);
    return projection ? [stored(occupation, run.region, 'official_employment', projection)] : [];
  });
}

const stored = (
  code: string,
  region: string,
  measure: OccupationMeasure,
  forecast: SeriesForecast,
): StoredForecast => ({ subject: 'occupation', code, region, institution: '', measure, ...forecast });
