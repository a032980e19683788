import fc from 'fast-check';
import type { Model } from '../model.js';
import {
  arima,
  autoArima,
  autoEts,
  dampedTrend,
  drift,
  ets,
  holt,
  meanModel,
  naive,
  seasonalNaive,
  ses,
} from './index.js';

/** Employees of a made-up region, thousands, by quarter. */
const SERIES = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114,
  140,
];

interface Case {
  readonly model: Model;
  /** Whether a series with a constant added has the same forecast with that constant added. */
  readonly translates: boolean;
}

const CASES: readonly Case[] = [
  { model: naive(), translates: true },
  { model: seasonalNaive(4), translates: true },
  { model: drift(), translates: true },
  { model: meanModel(), translates: true },
  { model: ses(), translates: true },
  { model: holt(), translates: true },
  { model: dampedTrend(), translates: true },
  { model: ets({ error: 'A', trend: 'A', damped: true, season: 'A', period: 4 }), translates: true },
  { model: ets({ error: 'M', trend: 'N', damped: false, season: 'M', period: 4 }), translates: false },
  { model: autoEts({ period: 1 }), translates: false },
  { model: autoEts({ period: 4 }), translates: false },
  { model: arima({ p: 1, d: 1, q: 1, constant: true }), translates: true },
  { model: arima({ p: 1, d: 0, q: 0, P: 0, D: 1, Q: 1, period: 4 }), translates: true },
  { model: autoArima({ period: 1 }), translates: true },
  { model: autoArima({ period: 4 }), translates: true },
];

describe.each(CASES.map((each) => [each.model.name, each] as const))('%s', (_, { model, translates }) => {
  const fitted = model.fit(SERIES);
  const forecast = fitted.forecast(6, [0.8, 0.95]);

  it('gives one value and one pair of limits for each step ahead', () => {
    expect(forecast.mean).toHaveLength(6);
    for (const { lower, upper } of forecast.intervals) expect([lower.length, upper.length]).toEqual([6, 6]);
    expect(forecast.intervals.map(({ level }) => level)).toEqual([0.8, 0.95]);
    expect(fitted.forecast(3).mean).toEqual(forecast.mean.slice(0, 3));
  });

  it('keeps the mean inside its limits, and the limits of a higher level outside those of a lower', () => {
    const [inner, outer] = forecast.intervals;
    forecast.mean.forEach((mean, step) => {
      const inOrder = [outer!.lower[step]!, inner!.lower[step]!, mean, inner!.upper[step]!, outer!.upper[step]!];
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      expect(outer!.upper[step]! - outer!.lower[step]!).toBeGreaterThan(0);
    });
  });

  it('gives the same answer twice and leaves the series as it was', () => {
    const series = Object.freeze([...SERIES]);
    expect(model.fit(series).forecast(6, [0.8, 0.95])).toEqual(forecast);
  });

  it('takes a series of its shortest length and refuses one value less', () => {
    const shortest = model.fit(SERIES.slice(0, model.minimumLength)).forecast(4, [0.9]);
    expect([...shortest.mean, ...shortest.intervals[0]!.lower].every(Number.isFinite)).toBe(true);
    expect(() => model.fit(SERIES.slice(0, model.minimumLength - 1))).toThrow(/needs at least/);
  });

  it('refuses a value that is no number, a horizon of 0 and a level of 1', () => {
    expect(() => model.fit([...SERIES, NaN])).toThrow(/value 25 of the series is NaN/);
    expect(() => fitted.forecast(0)).toThrow(/a horizon/);
    expect(() => fitted.forecast(1, [1])).toThrow(/a level/);
  });

  it('takes a series of equal values', () => {
    const { mean } = model.fit(SERIES.map(() => 7)).forecast(3, [0.8]);
    for (const value of mean) expect(value).toBeCloseTo(7, 6);
  });

  it('follows the unit of the series', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (unit) => {
        const other = model.fit(SERIES.map((value) => value * unit)).forecast(6, [0.95]);
        expectClose(other.mean, (step) => forecast.mean[step]! * unit);
        expectClose(other.intervals[0]!.upper, (step) => forecast.intervals[1]!.upper[step]! * unit);
      }),
      { numRuns: 8 },
    );
  });

  if (!translates) return;
  it('follows a constant added to the series', () => {
    fc.assert(
      fc.property(fc.double({ min: -500, max: 500, noNaN: true }), (constant) => {
        const other = model.fit(SERIES.map((value) => value + constant)).forecast(6);
        expectClose(other.mean, (step) => forecast.mean[step]! + constant);
      }),
      { numRuns: 8 },
    );
  });
});

function expectClose(values: readonly number[], expected: (step: number) => number): void {
  values.forEach((value, step) =>
    expect(Math.abs(value - expected(step))).toBeLessThan(1e-3 * Math.abs(expected(step)) + 1e-3),
  );
}
