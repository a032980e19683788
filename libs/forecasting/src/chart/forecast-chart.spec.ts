import fc from 'fast-check';
import { drift } from '../models/index.js';
import { escapeXml } from './escape-xml.js';
import { forecastChart, type ForecastChart } from './index.js';
import { labelPlaces, textWidth } from './label-places.js';
import { niceTicks } from './nice-ticks.js';
import { decimalsOf, numberText } from './number-text.js';

const history = [120, 135, 128, 150, 161, 158];
const aChart = (changes: Partial<ForecastChart> = {}): ForecastChart => ({
  history,
  labels: ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'],
  forecast: drift().fit(history).forecast(2, [0.8, 0.95]),
  title: '护士需求 Nurses',
  ...changes,
});
const countOf = (text: string, part: RegExp): number => [...text.matchAll(part)].length;

describe('the chart of a forecast', () => {
  const svg = forecastChart(aChart());

  it('shows the history, the forecast and a band for each pair of limits, the widest first', () => {
    const [lines, bands] = [svg.match(/<polyline points="[^"]+"/g)!, svg.match(/<polygon points="[^"]+"/g)!];
    expect(lines.map((line) => countOf(line, /,/g))).toEqual([6, 3]);
    expect(bands.map((each) => countOf(each, /,/g))).toEqual([6, 6]);
    const heights = bands.map((each) => {
      const ys = [...each.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
      return Math.max(...ys) - Math.min(...ys);
    });
    expect(heights[0]).toBeGreaterThan(heights[1]!);
  });

  it('says in words what it shows, in Chinese or English', () => {
    expect(svg).toContain('<title>护士需求 Nurses</title>');
    expect(svg).toMatch(/role="img"/);
    expect(svg).toMatch(/<desc>最近值 2024：158\.0; 预测 2025: 165\.6, 95% 区间 \d+\.\d 至 \d+\.\d, 80% 区间/);
    const english = forecastChart(aChart({ language: 'en' }));
    expect(english).toMatch(/<desc>latest value, 2024: 158\.0; forecast 2025: 165\.6, 95% limits \d+\.\d to \d+\.\d/);
    for (const word of ['>history<', '>forecast<', '>80% limits<', '>95% limits<']) expect(english).toContain(word);
  });

  it('needs nothing from elsewhere and is the same each time', () => {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script|@import|href/);
    expect(forecastChart(aChart())).toBe(svg);
  });

  it('keeps every point on the canvas, whatever the size of the numbers', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 12 }), (series) => {
        const labels = Array.from({ length: series.length + 2 }, (_, i) => `${2000 + i}年`);
        const forecast = drift().fit(series).forecast(2, [0.95]);
        const drawn = forecastChart(aChart({ history: series, labels, forecast }));
        expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
        const points = [...drawn.matchAll(/points="([^"]+)"/g)].flatMap(([, all]) => all!.split(' '));
        expect(points.length).toBeGreaterThan(series.length);
        for (const [x, y] of points.map((point) => point.split(','))) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(800);
          expect(Number(y)).toBeGreaterThanOrEqual(68);
          expect(Number(y)).toBeLessThanOrEqual(382);
        }
      }),
    );
  });

  it('takes one value, no limits, and a series of equal values', () => {
    const one = aChart({ history: [5], labels: ['now', 'next'], forecast: { mean: [5], intervals: [] } });
    expect(forecastChart(one)).not.toMatch(/NaN|<polygon/);
  });

  it('holds what is in titles and labels as text', () => {
    const title = `<script>alert("1")</script> & 'x'\u0000`;
    const drawn = forecastChart(aChart({ title, labels: aChart().labels.map((label) => `<${label}>`) }));
    expect(drawn).toContain(
      '<title>&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;x&#39;\uFFFD</title>',
    );
    expect(drawn).toContain('>&#60;2026&#62;<');
    expect(drawn).not.toContain('<script>');
    expect(escapeXml('𠮷 \uD800 护\uFFFE')).toBe('𠮷 \uFFFD 护\uFFFD');
  });

  it.each([
    ['labels that are too few', { labels: ['2024'] }, /6 values and 2 steps ahead have 1 labels/],
    ['no history', { history: [] }, /needs a value of the history/],
    ['a value that is no number', { history: [1, 2, NaN, 4, 5, 6] }, /cannot show NaN/],
  ])('is refused for %s', (_, changes, words) => {
    expect(() => forecastChart(aChart(changes))).toThrow(words);
  });
});

describe('the axes', () => {
  it('have steps of 1, 2 or 5 times a power of ten', () => {
    expect(niceTicks(3, 97).values).toEqual([0, 20, 40, 60, 80, 100]);
    expect(niceTicks(0.13, 0.42).values).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(niceTicks(-7, 12).values).toEqual([-10, -5, 0, 5, 10, 15]);
    expect(niceTicks(0, 0).values).toEqual([0, 0.2]);
  });

  it('hold all values between their ends', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { values, step } = niceTicks(low, high);
        expect(values[0]).toBeLessThanOrEqual(low + step * 1e-6);
        expect(values.at(-1)).toBeGreaterThanOrEqual(high - step * 1e-6);
        expect(values.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('write numbers with as many decimals as the step needs', () => {
    expect([1, 20, 0.5, 0.02].map(decimalsOf)).toEqual([0, 0, 1, 2]);
    expect([numberText(1234567.5, 1), numberText(-0.04, 1), numberText(-1200, 0)]).toEqual([
      '1,234,567.5',
      '0.0',
      '−1,200',
    ]);
  });

  it('leave out labels that would touch, but never the last', () => {
    const labels = Array.from({ length: 30 }, (_, i) => `${1990 + i}年`);
    const places = labelPlaces(labels, 20);
    expect(places.at(-1)).toBe(29);
    expect((places[1]! - places[0]!) * 20).toBeGreaterThan(textWidth('1990年'));
    expect(labelPlaces(labels, 100)).toHaveLength(30);
  });
});
