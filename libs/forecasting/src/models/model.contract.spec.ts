import fc from 'fast-check';
import { automatic } from '../automatic/index.js';
import { withBounds } from '../bounds/index.js';
import { meanOf, medianOf, trimmedMeanOf, weightedByCrossValidation } from '../combine/index.js';
import type { Model } from '../model.js';
import {
  arima,
  autoArima,
  autoEts,
  boxCoxOf,
  croston,
  dampedTrend,
  drift,
  ets,
  holt,
  logOf,
  meanModel,
  naive,
  optimisedTheta,
  regressionOnDrivers,
  sba,
  seasonalNaive,
  ses,
  theilSen,
  theta,
  tsb,
} from './index.js';

/** Employees of a made-up region, thousands, by quarter. */
const SERIES = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114,
  140,
];

interface Case {
  /** For a series of this length. */
  readonly make: (length: number) => Model;
  /** What a forecast follows: a change of the unit, and a constant added to the series. */
  readonly follows: { readonly unit: boolean; readonly constant: boolean };
  /** What part of a steady level is forecast; all of it, unless the model takes off a bias. */
  readonly part?: number;
}

const ALL = { unit: true, constant: true };
const UNIT = { unit: true, constant: false };
const NEITHER = { unit: false, constant: false };
const DRIVER = [4, 5, 7, 6, 5, 8, 9, 8, 8, 6, 5, 6, 5, 7, 8, 8, 7, 9, 12, 11, 10, 8, 6, 8];

const CASES: readonly Case[] = [
  { make: () => automatic(), follows: UNIT },
  { make: () => automatic({ period: 4 }), follows: UNIT },
  { make: naive, follows: ALL },
  { make: () => seasonalNaive(4), follows: ALL },
  { make: drift, follows: ALL },
  { make: meanModel, follows: ALL },
  { make: ses, follows: ALL },
  { make: holt, follows: ALL },
  { make: dampedTrend, follows: ALL },
  { make: () => ets({ error: 'A', trend: 'A', damped: true, season: 'A', period: 4 }), follows: ALL },
  { make: () => ets({ error: 'M', trend: 'N', damped: false, season: 'M', period: 4 }), follows: UNIT },
  { make: () => autoEts({ period: 1 }), follows: UNIT },
  { make: () => autoEts({ period: 4 }), follows: UNIT },
  { make: () => arima({ p: 1, d: 1, q: 1, constant: true }), follows: ALL },
  { make: () => arima({ p: 1, d: 0, q: 0, P: 0, D: 1, Q: 1, period: 4 }), follows: ALL },
  { make: () => autoArima({ period: 1 }), follows: ALL },
  { make: () => autoArima({ period: 4 }), follows: ALL },
  { make: theilSen, follows: ALL },
  { make: (length) => regressionOnDrivers([DRIVER.slice(0, length)], [[9, 9, 10, 8, 9, 10]]), follows: ALL },
  { make: () => croston(), follows: NEITHER },
  { make: () => sba(), follows: NEITHER, part: 0.95 },
  { make: () => tsb(), follows: NEITHER },
  { make: () => theta({ period: 1 }), follows: ALL },
  { make: () => theta({ period: 4 }), follows: UNIT },
  { make: () => optimisedTheta(), follows: ALL },
  { make: () => optimisedTheta({ period: 4 }), follows: UNIT },
  { make: () => boxCoxOf(theta({ period: 1 }), { lambda: 'automatic', biasCorrection: true }), follows: UNIT },
  { make: () => boxCoxOf(holt(), { lambda: 0.5, biasCorrection: false }), follows: UNIT },
  { make: () => logOf(drift()), follows: UNIT },
  { make: () => meanOf([naive(), drift(), ses()]), follows: ALL },
  { make: () => medianOf([naive(), drift(), ses(), holt()]), follows: ALL },
  { make: () => trimmedMeanOf([naive(), drift(), ses(), holt()], 0.25), follows: ALL },
  { make: () => weightedByCrossValidation([naive(), drift()], { origins: 3, horizon: 2, power: 1 }), follows: ALL },
  { make: () => withBounds(drift(), { lower: 0 }), follows: UNIT },
];

describe.each(CASES.map((each) => [each.make(24).name, each] as const))('%s', (_, { make, follows, part = 1 }) => {
  const model = make(SERIES.length);
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
    const length = model.minimumLength;
    const shortest = make(length).fit(SERIES.slice(0, length)).forecast(4, [0.9]);
    expect([...shortest.mean, ...shortest.intervals[0]!.lower].every(Number.isFinite)).toBe(true);
    expect(() => make(length - 1).fit(SERIES.slice(0, length - 1))).toThrow(/needs at least/);
  });

  it('refuses a value that is no number, a horizon of 0 and a level of 1', () => {
    expect(() => model.fit([...SERIES.slice(1), NaN])).toThrow(/value 24 of the series is NaN/);
    expect(() => fitted.forecast(0)).toThrow(/a horizon/);
    expect(() => fitted.forecast(1, [1])).toThrow(/a level/);
  });

  it('takes a series of equal values', () => {
    const { mean } = model.fit(SERIES.map(() => 7)).forecast(3, [0.8]);
    for (const value of mean) expect(value).toBeCloseTo(7 * part, 6);
  });

  if (follows.unit)
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

  if (follows.constant)
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
