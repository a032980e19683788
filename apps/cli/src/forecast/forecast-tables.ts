import Table from 'cli-table3';
import type { Forecasted, SeriesForecast } from './forecast-series.js';

const STYLE = { head: [], border: [] };

/** The forecasts as one table, what made each, and what the back-test found as another table. */
export function forecastTables(results: readonly SeriesForecast[]): string {
  const forecasts = results.filter((result) => result.kind === 'forecast');
  const tested = forecasts.filter((result) => result.backtest !== undefined);
  return [
    ...(forecasts.length > 0 ? [stepTable(forecasts), ...forecasts.map(modelLine)] : []),
    ...(tested.length > 0 ? [backtestTable(tested)] : []),
  ].join('\n');
}

function stepTable(forecasts: readonly Forecasted[]): string {
  const levels = forecasts[0]!.forecast.intervals.map(({ level }) => `${percent(level)} %`);
  const table = new Table({ head: ['序列 series', '时间 time', '预测 forecast', ...levels], style: STYLE });
  for (const { id, times, forecast } of forecasts) {
    times.forEach((time, step) => {
      const limits = forecast.intervals.map(({ lower, upper }) => `${number(lower[step]!)} – ${number(upper[step]!)}`);
      table.push([id, time, number(forecast.mean[step]!), ...limits]);
    });
  }
  return table.toString();
}

/** One line a series: a reason is as long as it is. */
const modelLine = ({ id, values, model, reason }: Forecasted): string =>
  [...(id === '' ? [] : [id]), `${values} values`, model, reason].join(' · ');

function backtestTable(tested: readonly Forecasted[]): string {
  const levels = tested[0]!.forecast.intervals.map(({ level }) => `in ${percent(level)} %`);
  const head = ['回测 back-test', 'origins', 'MAE', 'sMAPE', 'MASE', 'OWA', ...levels];
  const table = new Table({ head, style: STYLE });
  for (const { id, backtest } of tested) {
    if (!backtest) continue;
    if ('code' in backtest) {
      table.push([id, { colSpan: head.length - 1, content: backtest.message }]);
      continue;
    }
    const { overall, refusals } = backtest;
    const [refusal] = refusals;
    if (overall) {
      const { outcomes, mae, smape, mase, owa, intervals } = overall;
      const held = intervals.map(({ coverage }) => `${number(100 * coverage)} %`);
      table.push([id, outcomes, number(mae), number(smape), number(mase), number(owa), ...held]);
    }
    if (refusal) {
      const content = `refused at ${refusals.length} origins, first from ${refusal.origin} values: ${refusal.message}`;
      table.push([id, { colSpan: head.length - 1, content }]);
    }
  }
  return table.toString();
}

/** Four significant figures, and all of a whole number's. */
function number(value: number | undefined): string {
  if (value === undefined) return '–';
  return Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}

const percent = (level: number): string => String(Number((100 * level).toPrecision(6)));
