import fc from 'fast-check';
import { normalQuantile } from '../normal-quantile.js';
import {
  absoluteCoverageDifference,
  coverage,
  crpsOfQuantiles,
  crpsOfSample,
  intervalScore,
  meanIntervalScore,
  msis,
  pinballLoss,
  quantilesOf,
} from './index.js';

const number = fc.double({ min: -1000, max: 1000, noNaN: true });

describe('the interval score', () => {
  const limits = { level: 0.8, lower: 10, upper: 20 };

  it('is the width inside the limits and 2 / α times the distance more outside', () => {
    expect(intervalScore(limits, 15)).toBe(10);
    expect(intervalScore(limits, 25)).toBeCloseTo(60, 12);
    expect(intervalScore(limits, 8)).toBeCloseTo(30, 12);
  });

  it('scaled as in M4 weighs a miss at 95 % forty times', () => {
    const interval = { level: 0.95, lower: [0, 0], upper: [10, 10] };
    expect(meanIntervalScore(interval, [5, 11])).toBeCloseTo((10 + 50) / 2, 9);
    expect(msis({ training: [1, 3, 2, 5], actual: [5, 11] }, interval)).toBeCloseTo(15, 9);
    expect(msis({ training: [3, 3, 3], actual: [5, 11] }, interval)).toBeUndefined();
  });
});

describe('coverage', () => {
  it('counts observations on the limits as covered', () => {
    const interval = { level: 0.9, lower: [0, 0, 0, 0], upper: [1, 1, 1, 1] };
    expect(coverage(interval, [0, 1, 0.5, 1.01])).toBe(0.75);
    expect(absoluteCoverageDifference(0.75, 0.9)).toBeCloseTo(0.15, 12);
    expect(() => coverage(interval, [0])).toThrow('4 forecasts stand against 1 observations');
  });
});

describe('the pinball loss', () => {
  it('weighs what is above a quantile by p and what is below by 1 − p', () => {
    expect(pinballLoss({ p: 0.9, value: 10 }, 20)).toBeCloseTo(9, 12);
    expect(pinballLoss({ p: 0.9, value: 10 }, 0)).toBeCloseTo(1, 12);
  });

  it('is least on average at the quantile itself', () => {
    const sample = Array.from({ length: 101 }, (_, i) => i);
    const mean = (value: number): number => sample.reduce((sum, y) => sum + pinballLoss({ p: 0.75, value }, y), 0);
    fc.assert(fc.property(number, (other) => expect(mean(75)).toBeLessThanOrEqual(mean(other) + 1e-9)));
  });
});

describe('CRPS', () => {
  it('of a sample is the mean distance less half the mean distance of its pairs', () => {
    expect(crpsOfSample([1, 3], 2)).toBe(0.5);
    expect(crpsOfSample([7], 4)).toBe(3);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), number, (sample, y) => {
        const pairs = sample.flatMap((a) => sample.map((b) => Math.abs(a - b)));
        const byPairs =
          sample.reduce((sum, x) => sum + Math.abs(x - y), 0) / sample.length -
          pairs.reduce((sum, each) => sum + each, 0) / pairs.length / 2;
        expect(crpsOfSample(sample, y)).toBeCloseTo(byPairs, 6);
      }),
    );
  });

  /** σ [z (2Φ(z) − 1) + 2φ(z) − 1/√π] at z = 0 and 1: Gneiting & Raftery (2007), section 4.2. */
  it.each([
    [0, 0.2336949772],
    [1, 0.602441447],
  ])('of many normal quantiles or a large sample, observed %d deviations off, is that of the normal', (y, exact) => {
    const quantiles = Array.from({ length: 2000 }, (_, i) => ({
      p: (i + 0.5) / 2000,
      value: normalQuantile((i + 0.5) / 2000),
    }));
    const sample = quantiles.map(({ value }) => value);
    expect(crpsOfQuantiles(quantiles, y)).toBeCloseTo(exact, 3);
    expect(crpsOfSample(sample, y)).toBeCloseTo(exact, 3);
  });

  it('of a median and limits is the weighted interval score: Bracher et al. (2021), equation 1', () => {
    fc.assert(
      fc.property(number, number, fc.tuple(number, number), fc.tuple(number, number), (y, median, first, second) => {
        const limits = [first, second].map(([a, b], i) => ({
          level: [0.5, 0.9][i]!,
          lower: Math.min(a, b),
          upper: Math.max(a, b),
        }));
        const weighted =
          (Math.abs(y - median) / 2 +
            limits.reduce((sum, each) => sum + ((1 - each.level) / 2) * intervalScore(each, y), 0)) /
          (limits.length + 0.5);
        const intervals = limits.map(({ level, lower, upper }) => ({ level, lower: [lower], upper: [upper] }));
        expect(crpsOfQuantiles(quantilesOf({ mean: [median], intervals }, 0), y)).toBeCloseTo(weighted, 6);
      }),
    );
  });
});
