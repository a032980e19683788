import type { ForecastOfEdition } from '@gongxu/data-access';
import { explainForecast, MEASURE_LABELS, type ForecastMeasure } from '@gongxu/labour-market';
import Table from 'cli-table3';

/** A line for each forecast: the last figure known, each year to come with its 95 % limits, error and reason. */
export function printForecasts(forecasts: readonly ForecastOfEdition[]): void {
  const notices = forecasts.flatMap((forecast) => forecast.notices);
  if (notices.length > 0) console.log(`[${[...new Set(notices)].join('; ')}]`);
  const table = new Table({
    head: ['code', '地区', '院校', '指标', '末期值', '预测（95 % 区间）', '回测', '依据'],
    style: { head: [], border: [] },
  });
  for (const { code, region, institution, measure, history, points, backtest, reason } of forecasts) {
    const last = history.findLast(({ value }) => value !== null);
    table.push([
      code,
      region,
      institution,
      MEASURE_LABELS[measure as ForecastMeasure].zh,
      last ? `${last.year}: ${number(last.value!)}` : '',
      points
        .map(({ year, mean, lower95, upper95 }) => `${year}: ${number(mean)}${limits(lower95, upper95)}`)
        .join('\n'),
      backtest ? `sMAPE ${backtest.smape.toFixed(1)} %\nMASE ${backtest.mase?.toFixed(2) ?? 'x'}` : '',
      explainForecast(reason, 'zh').match(LINE)!.join('\n'),
    ]);
  }
  console.log(table.toString());
}

/** Twenty-four characters, so that the table fits a terminal. */
const LINE = /.{1,24}/gu;

const limits = (lower: number | null, upper: number | null): string =>
  lower === null || upper === null ? '' : ` (${number(lower)}–${number(upper)})`;

const number = (value: number): string => value.toFixed(0);
