import fc from 'fast-check';
import { autoEts, meanModel, naive } from '../models/index.js';
import { seededRandom } from '../seeded-random.js';
import { adaptedLevel, conformal, errorsNeeded } from './index.js';

/** Changes by 1, 2, … 24 in turn: the naive method errs by these one step ahead. */
const widening = Array.from({ length: 25 }, (_, t) => (t * (t + 1)) / 2);

describe('conformal limits', () => {
  it.each([
    [0.5, 1],
    [0.8, 4],
    [0.9, 9],
    [0.95, 19],
    [0.99, 99],
  ])('at %d need %d past errors', (level, needed) => {
    expect(errorsNeeded(level)).toBe(needed);
  });

  it('are as far from the forecast as the error of rank ⌈(n + 1) level⌉, for each step ahead', () => {
    const { mean, intervals } = conformal(naive()).fit(widening).forecast(2, [0.8, 0.95]);
    expect(mean).toEqual([300, 300]);
    // From 2 values on there are 23 errors one step ahead, 2 to 24, and 22 two steps ahead, 5, 7, … 47.
    expect(intervals[0]!.upper.map((upper) => upper - 300)).toEqual([2 + Math.ceil(24 * 0.8) - 1, 5 + 2 * (19 - 1)]);
    expect(intervals[1]!.upper.map((upper) => upper - 300)).toEqual([2 + 23 - 1, 5 + 2 * (22 - 1)]);
    expect(intervals[1]!.lower).toEqual(intervals[1]!.upper.map((upper) => 600 - upper));
  });

  it('count the latest origins alone where so asked', () => {
    const { intervals } = conformal(naive(), { origins: 4 }).fit(widening).forecast(2, [0.5]);
    expect(intervals[0]!.upper.map((upper) => upper - 300)).toEqual([23, 45]);
  });

  it('are refused, with the length needed, for a series too short, and granted at that length', () => {
    const fitted = conformal(naive()).fit(widening.slice(0, 21));
    expect(() => fitted.forecast(3, [0.8, 0.95])).toThrow(
      'limits at 95 % need 19 past errors 3 steps ahead, and there are 17: the series has 21 values and needs 23',
    );
    expect(fitted.forecast(3, [0.8]).intervals).toHaveLength(1);
    expect(conformal(naive()).fit(widening.slice(0, 23)).forecast(3, [0.95]).intervals).toHaveLength(1);
    expect(() => conformal(naive(), { origins: 18 }).fit(widening).forecast(1, [0.95])).toThrow(/need 19 origins/);
  });

  it('leave the forecasts as the model makes them, and need nothing where no limits are asked for', () => {
    const series = [5, 7, 6, 9, 12, 10, 13];
    const [with_, without] = [conformal(autoEts({ period: 1 })).fit(series), autoEts({ period: 1 }).fit(series)];
    expect(with_.forecast(3)).toEqual({ mean: without.forecast(3).mean, intervals: [] });
    expect([with_.name, with_.residuals]).toEqual([`conformal(${without.name})`, without.residuals]);
  });

  it('hold at least the level of values that are exchangeable, however skewed', () => {
    const random = seededRandom(20260101);
    const model = conformal(naive(), { minimumTraining: 2 });
    let held = 0;
    const trials = 1500;
    for (let trial = 0; trial < trials; trial++) {
      // A random walk with skewed steps: the naive method's errors are independent.
      let level = 0;
      const walk = Array.from({ length: 22 }, () => (level += -Math.log(random())));
      const { lower, upper } = model.fit(walk.slice(0, 21)).forecast(1, [0.8]).intervals[0]!;
      if (lower[0]! <= walk[21]! && walk[21]! <= upper[0]!) held += 1;
    }
    // ⌈20 · 0.8⌉ of 19 errors: 16 / 20 expected, three standard deviations allowed.
    expect(Math.abs(held / trials - 0.8)).toBeLessThan(3 * Math.sqrt((0.8 * 0.2) / trials));
  });

  it('are refused options that make no sense', () => {
    expect(() => conformal(naive(), { origins: 0 })).toThrow(/origins are a whole number/);
    expect(() => conformal(meanModel(), { minimumTraining: 1 })).toThrow(/trains on 2 values or more/);
  });
});

describe('the adapted level', () => {
  it('rises after a miss and falls after a hit', () => {
    const next = (missed: boolean): number => adaptedLevel({ level: 0.9, target: 0.9, rate: 0.05, missed });
    expect(next(true)).toBeCloseTo(0.945, 12);
    expect(next(false)).toBeCloseTo(0.895, 12);
  });

  it('holds the target in the long run against any series: Gibbs & Candès (2021), proposition 4.1', () => {
    const rate = 0.05;
    const target = 0.9;
    // Infinite limits hold every value and no limits none; in between whoever makes the series decides.
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 300, maxLength: 300 }), (wishes) => {
        let level = target;
        let misses = 0;
        for (const wish of wishes) {
          const missed = level >= 1 ? false : level <= 0 ? true : wish;
          if (missed) misses += 1;
          level = adaptedLevel({ level, target, rate, missed });
        }
        const bound = (Math.max(target, 1 - target) + rate) / (wishes.length * rate);
        expect(Math.abs(misses / wishes.length - (1 - target))).toBeLessThanOrEqual(bound);
      }),
    );
  });
});
