import type { Forecast, Interval } from '../model.js';
import { SeriesError } from '../series-error.js';
import { escapeXml } from './escape-xml.js';
import { labelPlaces, textWidth } from './label-places.js';
import { niceTicks, type Ticks } from './nice-ticks.js';
import { decimalsOf, numberText } from './number-text.js';
import { type ChartLanguage, WORDS } from './words.js';

export interface ForecastChart {
  readonly history: readonly number[];
  /** One for each value of the history and each step ahead. */
  readonly labels: readonly string[];
  readonly forecast: Forecast;
  readonly title: string;
  /** Of the few words besides title and labels; Chinese if not given. */
  readonly language?: ChartLanguage;
}

const WIDTH = 800;
const HEIGHT = 420;
const TOP = 68;
const BOTTOM = 38;
/** Right of the last value there is room for half its label. */
const RIGHT = 40;
const INK = '#333333';
const BLUE = '#0b5fa5';

/** The history as a line and the forecast as a fan of its limits, the widest palest; a whole SVG document. */
export function forecastChart(chart: ForecastChart): string {
  accept(chart);
  const { history, labels, forecast, title } = chart;
  const fan = [...forecast.intervals].sort((a, b) => b.level - a.level);
  const all = [...history, ...forecast.mean, ...fan.flatMap(({ lower, upper }) => [...lower, ...upper])];
  const ticks = niceTicks(Math.min(...all), Math.max(...all));
  const decimals = decimalsOf(ticks.step);
  const left = 22 + Math.max(...ticks.values.map((value) => textWidth(numberText(value, decimals))));
  const axes: Axes = {
    left,
    x: (place) => left + 8 + (place * (WIDTH - RIGHT - left - 8)) / (labels.length - 1),
    y: (value) => {
      const [low, high] = [ticks.values[0]!, ticks.values.at(-1)!];
      return TOP + ((high - value) / (high - low)) * (HEIGHT - BOTTOM - TOP);
    },
  };
  const ahead = [history.at(-1)!, ...forecast.mean];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="sans-serif" font-size="12" fill="${INK}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description(chart, fan, decimals + 1))}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${left}" y="26" font-size="16" font-weight="bold">${escapeXml(title)}</text>`,
    ...legend(chart, fan, left),
    ...valueAxis(ticks, decimals, axes),
    ...timeAxis(labels, axes),
    ...fan.map((interval) => band(interval, history, axes)),
    `<polyline points="${points(history, 0, axes)}" fill="none" stroke="${INK}" stroke-width="2"/>`,
    `<polyline points="${points(ahead, history.length - 1, axes)}" fill="none" stroke="${BLUE}" stroke-width="2" stroke-dasharray="6 3"/>`,
    ...forecast.mean.map((value, step) => dot(axes.x(history.length + step), axes.y(value))),
    '</svg>',
    '',
  ].join('\n');
}

interface Axes {
  readonly left: number;
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
}

function accept({ history, labels, forecast: { mean, intervals } }: ForecastChart): void {
  if (history.length === 0 || mean.length === 0) {
    throw new SeriesError('TOO_SHORT', 'a chart needs a value of the history and a step ahead');
  }
  if (labels.length !== history.length + mean.length) {
    const message = `${history.length} values and ${mean.length} steps ahead have ${labels.length} labels`;
    throw new SeriesError('INVALID_OPTION', message);
  }
  const drawn = [...history, ...mean, ...intervals.flatMap(({ lower, upper }) => [...lower, ...upper])];
  const wrong = drawn.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new SeriesError('NOT_FINITE', `a chart cannot show ${wrong}`);
}

/** What the picture shows, for those who do not see it. */
function description(
  { history, labels, forecast, language = 'zh' }: ForecastChart,
  fan: readonly Interval[],
  decimals: number,
): string {
  const words = WORDS[language];
  const text = (value: number): string => numberText(value, decimals);
  const steps = forecast.mean.map((value, step) => {
    const ranges = fan.map(
      ({ level, lower, upper }) =>
        `${words.limits(percent(level))} ${words.range(text(lower[step]!), text(upper[step]!))}`,
    );
    return [`${words.forecast} ${labels[history.length + step]}: ${text(value)}`, ...ranges].join(', ');
  });
  return [words.lastValue(labels[history.length - 1]!, text(history.at(-1)!)), ...steps].join('; ');
}

function legend({ language = 'zh' }: ForecastChart, fan: readonly Interval[], left: number): string[] {
  const words = WORDS[language];
  const entries = [
    { mark: `stroke="${INK}" stroke-width="2"`, text: words.history },
    { mark: `stroke="${BLUE}" stroke-width="2" stroke-dasharray="6 3"`, text: words.forecast },
    ...fan.map(({ level }, i) => ({
      mark: `stroke="${BLUE}" stroke-width="12" stroke-opacity="${opacity(i + 1)}"`,
      text: words.limits(percent(level)),
    })),
  ];
  let x = left;
  return entries.map(({ mark, text }) => {
    const from = x;
    x += 30 + textWidth(text) + 18;
    return `<line x1="${from}" y1="46" x2="${from + 24}" y2="46" ${mark}/><text x="${from + 30}" y="50">${escapeXml(text)}</text>`;
  });
}

const OPACITY = 0.2;
/** How dark so many bands are over one another. */
const opacity = (bands: number): number => round(1 - (1 - OPACITY) ** bands);

const valueAxis = ({ values }: Ticks, decimals: number, { left, y }: Axes): string[] =>
  values.map((value) => {
    const at = round(y(value));
    return `<line x1="${left}" y1="${at}" x2="${WIDTH - RIGHT}" y2="${at}" stroke="#dddddd"/><text x="${left - 6}" y="${round(at + 4)}" text-anchor="end">${numberText(value, decimals)}</text>`;
  });

function timeAxis(labels: readonly string[], { x }: Axes): string[] {
  const y = HEIGHT - BOTTOM;
  return labelPlaces(labels, x(1) - x(0)).map((place) => {
    const at = round(x(place));
    return `<line x1="${at}" y1="${y}" x2="${at}" y2="${y + 5}" stroke="${INK}"/><text x="${at}" y="${y + 20}" text-anchor="middle">${escapeXml(labels[place]!)}</text>`;
  });
}

/** From the last value of the history, where nothing is uncertain. */
function band({ lower, upper }: Interval, history: readonly number[], axes: Axes): string {
  const from = history.length - 1;
  const above = points([history[from]!, ...upper], from, axes);
  const below = points([history[from]!, ...lower], from, axes)
    .split(' ')
    .reverse()
    .join(' ');
  return `<polygon points="${above} ${below}" fill="${BLUE}" fill-opacity="${OPACITY}"/>`;
}

const points = (values: readonly number[], from: number, { x, y }: Axes): string =>
  values.map((value, i) => `${round(x(from + i))},${round(y(value))}`).join(' ');

const dot = (x: number, y: number): string => `<circle cx="${round(x)}" cy="${round(y)}" r="2.5" fill="${BLUE}"/>`;

const round = (value: number): number => Math.round(value * 100) / 100;
const percent = (level: number): string => String(Number((100 * level).toPrecision(6)));
