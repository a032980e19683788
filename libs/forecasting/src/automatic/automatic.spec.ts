import fc from 'fast-check';
import { automatic } from './automatic.js';
import { explainChoice } from './explain-choice.js';

const GROWING = [112, 118, 127, 131, 140, 144, 155, 161, 170, 174, 183, 190];
const LEVELS = [0.8, 0.95];

const aSeries = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 45 });

describe('the automatic forecaster', () => {
  it('says which members it trusts, in shares that sum to 1, the most trusted first', () => {
    const { rule, members, reasons } = automatic().fit(GROWING).choice;
    expect(rule).toBe('combination');
    expect(members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(members.map(({ weight }) => weight)).toEqual(members.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(reasons).toHaveLength(4);
    expect(reasons.every(({ effect }) => Number.isFinite(effect))).toBe(true);
  });

  it('tells the choice in Chinese and in English', () => {
    const { choice } = automatic().fit(GROWING);
    expect(explainChoice(choice, 'zh')).toMatch(/^以.+（\d+ %）为主，其次.+。/);
    expect(explainChoice(choice, 'en')).toMatch(/^Led by .+ \(\d+ %\), then .+\./);
    expect(explainChoice(automatic().fit([5, 5, 5]).choice, 'en')).toContain('equal');
    expect(explainChoice(automatic().fit([5, 6]).choice, 'zh')).toContain('不足三期');
  });

  it('carries a straight trend on', () => {
    const { mean } = automatic()
      .fit(Array.from({ length: 20 }, (_, t) => 100 + 10 * t))
      .forecast(3);
    [300, 310, 320].forEach((value, h) => expect(Math.abs(mean[h]! - value)).toBeLessThan(6));
  });

  it('keeps a constant series, and is sure of it only as far as its length allows', () => {
    const { mean, intervals } = automatic().fit([7, 7, 7, 7, 7, 7, 7, 7, 7]).forecast(2, [0.9, 0.95]);
    expect(mean).toEqual([7, 7]);
    expect(intervals[0]).toEqual({ level: 0.9, lower: [7, 7], upper: [7, 7] });
    expect(intervals[1]!.upper).toEqual([14, 14]);
  });

  it('keeps the last of two values, with limits as wide as series usually move', () => {
    const { mean, intervals } = automatic().fit([90, 100]).forecast(6, [0.95]);
    expect(mean).toEqual([100, 100, 100, 100, 100, 100]);
    const widths = intervals[0]!.upper.map((upper, h) => upper - intervals[0]!.lower[h]!);
    expect(widths[5]).toBeGreaterThan(widths[0]! * 1.5);
  });

  it('finds the season of quarterly values', () => {
    const pattern = [60, 140, 110, 90];
    const series = Array.from({ length: 24 }, (_, t) => pattern[t % 4]! * (1 + t / 100));
    const fitted = automatic({ period: 4 }).fit(series);
    expect(fitted.choice.seasonal).toBe(true);
    const { mean } = fitted.forecast(4);
    pattern.forEach((level, h) => expect(Math.abs(mean[h]! / (level * (1.24 + h / 100)) - 1)).toBeLessThan(0.05));
  });

  it('has as residuals the errors it would have made one step ahead', () => {
    const fitted = automatic().fit(GROWING);
    expect(fitted.residuals).toHaveLength(GROWING.length - 3);
    expect(Math.max(...fitted.residuals.map(Math.abs))).toBeLessThan(15);
  });

  it('refuses what is no number, no horizon or no level', () => {
    expect(() => automatic().fit([])).toThrow(expect.objectContaining({ code: 'TOO_SHORT' }));
    expect(() => automatic().fit([1, NaN])).toThrow(expect.objectContaining({ code: 'NOT_FINITE' }));
    expect(() => automatic().fit([1, 2, 4]).forecast(0)).toThrow(expect.objectContaining({ code: 'INVALID_HORIZON' }));
    expect(() => automatic().fit([1, 2, 4]).forecast(1, [1])).toThrow(
      expect.objectContaining({ code: 'INVALID_LEVEL' }),
    );
  });

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(aSeries, fc.constantFrom(1 / 1024, 8, 2 ** 20), (series, factor) => {
        const plain = automatic().fit(series).forecast(3, LEVELS);
        const scaled = automatic()
          .fit(series.map((value) => value * factor))
          .forecast(3, LEVELS);
        const close = (a: readonly number[], b: readonly number[]) =>
          a.every((value, h) => Math.abs(value * factor - b[h]!) <= 1e-9 * Math.max(...series) * factor);
        return (
          close(plain.mean, scaled.mean) &&
          plain.intervals.every(({ upper }, i) => close(upper, scaled.intervals[i]!.upper))
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the mean inside limits that widen with the level, and never goes below 0 for counts', () => {
    const counts = fc.array(fc.nat(500), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 12 }), (series, horizon) => {
        const { mean, intervals } = automatic().fit(series).forecast(horizon, LEVELS);
        const [narrow, wide] = intervals;
        return mean.every(
          (value, h) =>
            wide!.lower[h]! >= 0 &&
            wide!.lower[h]! <= narrow!.lower[h]! &&
            narrow!.lower[h]! <= value &&
            value <= narrow!.upper[h]! &&
            narrow!.upper[h]! <= wide!.upper[h]!,
        );
      }),
    );
  });

  it('gives the same answer twice', () => {
    expect(automatic().fit(GROWING).forecast(6, LEVELS)).toEqual(automatic().fit(GROWING).forecast(6, LEVELS));
  });
});
