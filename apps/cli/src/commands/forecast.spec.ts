import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { FORECASTER_NAMES } from '../forecast/forecaster-of.js';
import { UsageError } from '../usage-error.js';
import { forecastCommand } from './forecast.js';

const YEARS = [820, 861, 905, 930, 1012, 1080, 1104, 1190, 1243, 1302, 1360, 1455];
const yearly = (id = ''): string => YEARS.map((value, i) => `${id}${2013 + i},${value}\n`).join('');

describe('forecast FILE', () => {
  let folder: string;
  let printed: string;
  let told: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forecast-'));
    printed = told = '';
    jest.spyOn(console, 'log').mockImplementation((text) => void (printed += `${text}\n`));
    jest.spyOn(console, 'error').mockImplementation((text) => void (told += `${text}\n`));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });
  async function run(content: string, ...args: string[]): Promise<number> {
    const path = join(folder, 'nurses.csv');
    await writeFile(path, content);
    return forecastCommand([path, ...args]);
  }
  const json = () => JSON.parse(printed);

  it('gives the years ahead with limits, the model and its reason, as JSON', async () => {
    expect(await run(`time,value\n${yearly()}`, '--horizon', '3', '--model', 'drift', '--json', '--lang', 'en')).toBe(
      0,
    );
    const { file, levels, series } = json();
    expect([file, levels]).toEqual(['nurses.csv', [0.8, 0.95]]);
    const [{ model, reason, times, forecast }] = series;
    expect([model, reason, times]).toEqual(['drift', 'asked for by name', ['2025', '2026', '2027']]);
    const slope = (1455 - 820) / 11;
    forecast.mean.forEach((mean: number, step: number) => expect(mean).toBeCloseTo(1455 + slope * (step + 1), 6));
    expect(forecast.intervals.map(({ upper }: { upper: number[] }) => upper.length)).toEqual([3, 3]);
    expect(told).toBe('');
  });

  it('prints a table of every series of the file, and what the back-test found', async () => {
    const content = `序列,年份,人数\n${yearly('护士,')}${yearly('Cooks,')}`;
    expect(await run(content, '--model', 'drift', '--backtest', '--origins', '4', '--levels', '90')).toBe(0);
    for (const word of ['护士', 'Cooks', '2029', '90 %', 'drift', 'OWA', 'in 90 %']) expect(printed).toContain(word);
    printed = '';
    await run(content, '--model', 'drift', '--backtest', '--origins', '4', '--json');
    expect(json().series.map(({ backtest }: { backtest: object }) => backtest)).toMatchObject([
      { refusals: [], overall: { outcomes: 4 } },
      { refusals: [], overall: { outcomes: 4 } },
    ]);
    expect(json().series[0].backtest.overall.owa).toBeLessThan(1);
  });

  it('decides by itself where no model is named, and says why in the language asked for', async () => {
    const reasonIn = async (language: string): Promise<string> => {
      printed = '';
      expect(await run(`time,value\n${yearly()}`, '--json', '--lang', language)).toBe(0);
      expect(json().series[0].model).toBe('automatic');
      return json().series[0].reason;
    };
    expect(await reasonIn('en')).toMatch(/^Led by .+ \(\d+ %\), then/);
    expect(await reasonIn('zh')).toMatch(/^以.+为主/);
  });

  it.each(FORECASTER_NAMES)('forecasts with %s', async (model) => {
    expect(await run(`time,value\n${yearly()}`, '--model', model, '--json', '--horizon', '2')).toBe(0);
    expect(json().series[0].forecast.mean.every(Number.isFinite)).toBe(true);
  });

  it('takes rows in any order, quarters with their season, and the column asked for', async () => {
    const rows = Array.from({ length: 16 }, (_, i) => `${2021 + Math.floor(i / 4)}Q${(i % 4) + 1},x,${i % 4}`);
    const content = `time,note,Openings\n${rows.reverse().join('\n')}\n`;
    expect(await run(content, '--column', 'openings', '--model', 'seasonal-naive', '--json', '--horizon', '2')).toBe(0);
    expect(json().series[0]).toMatchObject({ model: 'seasonal-naive(4)', times: ['2025Q1', '2025Q2'] });
    expect(json().series[0].forecast.mean).toEqual([0, 1]);
  });

  it('draws every series', async () => {
    const out = join(folder, 'chart.svg');
    expect(await run(`time,value\n${yearly()}`, '--model', 'drift', '--svg', out, '--lang', 'en')).toBe(0);
    const svg = await readFile(out, 'utf8');
    for (const word of ['<title>nurses</title>', '>history<', '>2029<']) expect(svg).toContain(word);

    await run(`id,time,value\n${yearly('护士/RN,')}${yearly('../a,')}`, '--model', 'drift', '--svg', out);
    expect(told).toContain(join(folder, 'chart-护士%2FRN.svg'));
    expect(await readFile(join(folder, 'chart-..%2Fa.svg'), 'utf8')).toContain('<title>../a</title>');
  });

  it('names file, row, column, value and rule of every fault, and forecasts nothing', async () => {
    const content =
      'id,time,value\nA,2019,1\nA,2020,"1,200"\nA,2021\nA,May,3\nA,2022,\n"A"x,2022,3\n' +
      'B,2018,1\nB,2019,2\nB,2019,3\nB,2022,5\nB,2023-01,5\n';
    expect(await run(content)).toBe(1);
    expect(printed).toBe('');
    expect(told.trimEnd().split('\n')).toEqual([
      'nurses.csv: row 3, column "value", value "1,200": number: is not a number, such as 1234.5',
      'nurses.csv: row 4: column_count: the row has 2 cells, the heading has 3',
      'nurses.csv: row 5, column "time", value "May": time: is none of 2024, 2024Q1, 2024-03 or 2024-03-31',
      'nurses.csv: row 6, column "value", value "": required: must not be empty',
      'nurses.csv: row 7: quote: a quotation mark stands where none may',
      'nurses.csv: row 10, column "time", value "2019": repeated: stands in row 9 already',
      'nurses.csv: row 11, column "time", value "2022": gap: comes next after 2019, but other values are 1 year apart',
      'nurses.csv: row 12, column "time", value "2023-01": time_unit: is a month, but row 8 of the same series a year',
      'nurses.csv: nothing was forecast',
    ]);
  });

  it('tells which series a model refuses, forecasts the others and ends with 1', async () => {
    expect(
      await run(`id,time,value\n${yearly('long,')}short,2023,4\nshort,2024,5\n`, '--model', 'drift', '--json'),
    ).toBe(1);
    expect(json().series.map(({ kind }: { kind: string }) => kind)).toEqual(['forecast', 'refused']);
    expect(told).toBe('nurses.csv: short: TOO_SHORT: drift needs at least 3 values; the series has 2\n');
  });

  it('says why there is no back-test of a series too short for one', async () => {
    const content = `time,value\n${yearly().split('\n').slice(0, 4).join('\n')}\n`;
    expect(await run(content, '--model', 'drift', '--backtest')).toBe(0);
    expect(printed).toContain('a back-test 5 steps ahead from 3 values on needs 8; the series has 4');
  });

  it.each([
    ['a,b\n1,2\n', [], 'nurses.csv: row 1: a column of times is missing'],
    ['time,a,b\n2020,1,2\n', [], 'which column holds the values? name it with --column'],
    ['time,a\n2020,1\n', ['--column', 'b'], 'there is no column "b"; found: time, a'],
    ['time,value,Value\n2020,1,2\n', [], 'the heading "Value" stands twice'],
    ['time,value\n', [], 'nurses.csv: there are no rows'],
    ['time,value\n2020,1\n', ['--model', 'crystal'], 'there is no model "crystal"; there are automatic, ets'],
    ['time,value\n2020,1\n', ['--horizon', '0'], '--horizon "0" is not a whole number'],
    ['time,value\n2020,1\n', ['--levels', '80,100'], '"100" is not a percentage above 0 and below 100'],
    ['time,value\n2020,1\n', ['--lang', 'fr'], '--lang "fr" is neither zh nor en'],
  ])('refuses %j %j in words', async (content, args, words) => {
    const refused = run(content, ...args);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(words);
  });

  it('refuses a file that is not there', async () => {
    await expect(forecastCommand([join(folder, 'none.csv')])).rejects.toThrow(/there is no file .*none\.csv/);
  });
});
