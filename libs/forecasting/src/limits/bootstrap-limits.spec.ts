import type { Model } from '../model.js';
import { drift, ets, meanModel, naive, ses } from '../models/index.js';
import { normalQuantile } from '../normal-quantile.js';
import { seededRandom } from '../seeded-random.js';
import { errorWeights } from './error-weights.js';
import { bootstrapLimits, bootstrapPaths } from './index.js';

const random = seededRandom(7);
const noise = Array.from({ length: 80 }, () => normalQuantile(random()));
const walk = noise.map((_, t) => 100 + noise.slice(0, t + 1).reduce((sum, each) => sum + each, 0));

describe('what is left of an error', () => {
  it('is all of it for a random walk, and nothing for a constant mean', () => {
    for (const weight of errorWeights(naive().fit(walk), 5)) expect(weight).toBeCloseTo(1, 9);
    const [first, ...later] = errorWeights(meanModel().fit(noise), 5);
    expect(first).toBe(1);
    for (const weight of later) expect(weight).toBeCloseTo(0, 6);
  });

  it('is α for simple exponential smoothing: Hyndman et al. (2008), section 6.1', () => {
    const fitted = ets({ error: 'A', trend: 'N', damped: false, season: 'N', period: 1 }).fit(
      noise.map((e, t) => e + t / 20),
    );
    const [first, ...later] = errorWeights(fitted, 4);
    expect(first).toBe(1);
    for (const weight of later) expect(weight).toBeCloseTo(fitted.parameters.alpha!, 9);
  });

  it('is all of it for a model without limits', () => {
    const fitted = ses().fit(noise);
    const bare = { ...fitted, forecast: (horizon: number) => ({ ...fitted.forecast(horizon), intervals: [] }) };
    expect(errorWeights(bare, 3)).toEqual([1, 1, 1]);
  });
});

describe('bootstrap limits', () => {
  const limited = (seed: number, paths = 4000): Model =>
    bootstrapLimits(drift(), { random: seededRandom(seed), paths });

  it('are near the normal ones where the residuals are normal', () => {
    const [ours] = limited(1).fit(walk).forecast(4, [0.8]).intervals;
    const [normal] = naive().fit(walk).forecast(4, [0.8]).intervals;
    const width = ({ lower, upper }: typeof normal & object, step: number): number => upper[step]! - lower[step]!;
    for (const step of [0, 1, 2, 3]) expect(Math.abs(width(ours!, step) / width(normal!, step) - 1)).toBeLessThan(0.15);
    expect(width(ours!, 3) / width(ours!, 0)).toBeGreaterThan(1.6);
  });

  it('are skewed as the residuals are', () => {
    const skewed = noise.map((_, t) => noise.slice(0, t + 1).reduce((sum, each) => sum + Math.exp(1.5 * each), 0));
    const { mean, intervals } = limited(2).fit(skewed).forecast(1, [0.9]);
    expect(intervals[0]!.upper[0]! - mean[0]!).toBeGreaterThan(2 * (mean[0]! - intervals[0]!.lower[0]!));
  });

  it('are the same for the same random numbers, for a longer horizon and asked twice', () => {
    const fitted = limited(3, 200).fit(walk);
    const first = fitted.forecast(2, [0.5, 0.95]);
    const longer = fitted.forecast(5, [0.5, 0.95]);
    expect(longer.intervals.map(({ upper }) => upper.slice(0, 2))).toEqual(first.intervals.map(({ upper }) => upper));
    expect(fitted.forecast(5, [0.5, 0.95])).toEqual(longer);
    expect(limited(3, 200).fit(walk).forecast(5, [0.5, 0.95])).toEqual(longer);
    expect(limited(4, 200).fit(walk).forecast(5, [0.5, 0.95])).not.toEqual(longer);
    expect(longer.mean).toEqual(drift().fit(walk).forecast(5).mean);
  });

  it('are refused for too few residuals and without paths', () => {
    expect(() => limited(1).fit(walk.slice(0, 10))).toThrow(
      'bootstrap(drift) needs at least 11 values; the series has 10',
    );
    expect(limited(1).fit(walk.slice(0, 11)).forecast(1, [0.8]).intervals).toHaveLength(1);
    expect(() => limited(1, 0).fit(walk)).toThrow('0 is no number of paths');
    const few = { ...naive().fit(walk), residuals: [1, 2, 3] };
    expect(() => bootstrapPaths(few, { random: seededRandom(1) })).toThrow('paths need 8 residuals; the model has 3');
  });
});
