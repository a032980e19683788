import { writeFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { forecastChart, type Language } from '@gongxu/forecasting';
import { languageOf, readArguments, required } from '../command-line.js';
import { type ForecastRequest, forecastSeries, type SeriesForecast } from '../forecast/forecast-series.js';
import { forecastTables } from '../forecast/forecast-tables.js';
import { forecasterOf } from '../forecast/forecaster-of.js';
import { faultLines } from '../forecast/row-fault.js';
import { readSeriesFile, type TimedSeries } from '../forecast/series-file.js';
import { PERIOD_OF, timeLabel } from '../forecast/time-label.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  horizon: { type: 'string', default: '5' },
  period: { type: 'string' },
  column: { type: 'string' },
  model: { type: 'string', default: 'automatic' },
  levels: { type: 'string', default: '80,95' },
  backtest: { type: 'boolean', default: false },
  origins: { type: 'string', default: '10' },
  json: { type: 'boolean', default: false },
  svg: { type: 'string' },
  lang: { type: 'string', default: 'zh' },
} as const;

/** 0 when every series was forecast, 1 when the file has faults or a model refused a series. Needs no database. */
export async function forecastCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const path = required(positionals[0], 'forecast FILE: the file');
  const language = languageOf(values.lang);
  const horizon = wholeOf(values.horizon, '--horizon');
  const levels = levelsOf(values.levels);
  const asked = values.period === undefined ? undefined : wholeOf(values.period, '--period');
  const origins = values.backtest ? wholeOf(values.origins, '--origins') : undefined;
  forecasterOf(values.model, asked ?? 1);

  const { fileName, series, faults } = await readSeriesFile(path, values.column);
  if (faults.length > 0) {
    console.error(faultLines(fileName, faults));
    return 1;
  }
  const results = series.map((each) => {
    const period = asked ?? periodOf(each);
    const request: ForecastRequest = { horizon, levels, period, origins, language };
    return forecastSeries(each, forecasterOf(values.model, period), request);
  });
  if (values.json) console.log(JSON.stringify({ file: fileName, horizon, levels, series: results }, null, 2));
  else console.log(forecastTables(results));
  for (const result of results) {
    if (result.kind === 'refused') console.error(`${named(fileName, result.id)}: ${result.code}: ${result.message}`);
  }
  if (values.svg !== undefined) {
    const places = series.map((each) => (series.length === 1 ? values.svg! : placeOf(values.svg!, each.id)));
    for (const [i, result] of results.entries()) {
      if (result.kind === 'refused') continue;
      const title = result.id === '' ? parse(fileName).name : result.id;
      await writeFile(places[i]!, chartOf(series[i]!, result, title, language));
      console.error(places[i]);
    }
  }
  return results.some(({ kind }) => kind === 'refused') ? 1 : 0;
}

/** Quarters and months that follow one another have a season; it is not looked for in other data. */
const periodOf = ({ times, step }: TimedSeries): number => (step === 1 ? PERIOD_OF[times[0]!.unit] : 1);

const chartOf = (
  { values, times }: TimedSeries,
  { forecast, times: ahead }: Extract<SeriesForecast, { kind: 'forecast' }>,
  title: string,
  language: Language,
): string => forecastChart({ history: values, labels: [...times.map(timeLabel), ...ahead], forecast, title, language });

/** `out.svg` and the series `护士/RN` give `out-护士%2FRN.svg`. */
function placeOf(svg: string, id: string): string {
  const { dir, name, ext } = parse(svg);
  const safe = id.replace(/[^\p{L}\p{N}._-]/gu, encodeURIComponent);
  return `${dir === '' ? '' : `${dir}/`}${name}-${safe}${ext}`;
}

const named = (fileName: string, id: string): string => (id === '' ? fileName : `${fileName}: ${id}`);

function wholeOf(text: string, name: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`${name} "${text}" is not a whole number, 1 to 9999`);
  return Number(text);
}

/** Per cent in the order given, each once. */
function levelsOf(text: string): number[] {
  return [...new Set(text.split(','))].map((part) => {
    const level = Number(part) / 100;
    if (!/^\d+(\.\d+)?$/.test(part) || !(level > 0 && level < 1)) {
      throw new UsageError(`--levels "${text}": "${part}" is not a percentage above 0 and below 100`);
    }
    return level;
  });
}
