import { constantSeries, croston, sba, tsb } from './index.js';

const DEMAND = [0, 0, 4, 0, 2, 0, 0, 6];

describe('counts with many zeros', () => {
  it('have the rate of Croston: sizes 4, 2, 6 and intervals 3, 2, 3, smoothed', () => {
    const rate = 4.02 / 2.91;
    expect(croston({ alpha: 0.1 }).fit(DEMAND).forecast(2).mean).toEqual(
      [rate, rate].map((value) => expect.closeTo(value, 12)),
    );
    expect(sba({ alpha: 0.1 }).fit(DEMAND).forecast(1).mean[0]).toBeCloseTo(0.95 * rate, 12);
  });

  it('have the rate of Teunter, Syntetos and Babai: the probability falls while nothing is asked for', () => {
    const model = tsb({ alpha: 0.1, beta: 0.1 });
    expect(model.fit(DEMAND).parameters['rate']).toBeCloseTo(4.02 * 0.36973, 12);
    expect(model.fit([...DEMAND, 0, 0]).parameters['rate']).toBeCloseTo(4.02 * 0.36973 * 0.81, 12);
    expect(croston().fit([...DEMAND, 0, 0]).parameters['rate']).toBe(croston().fit(DEMAND).parameters['rate']);
  });

  it('have residuals from the first demand on', () => {
    expect(croston().fit(DEMAND).residuals).toHaveLength(5);
    expect(croston().fit(DEMAND).residuals[0]).toBeCloseTo(-4 / 3, 12);
  });

  it.each([croston(), sba(), tsb()])('have whole limits from 0 up by $name', (model) => {
    for (const { lower, upper } of model.fit(DEMAND).forecast(1, [0.5, 0.8, 0.95]).intervals) {
      expect(Number.isInteger(upper[0])).toBe(true);
      expect(lower[0]).toBeGreaterThanOrEqual(0);
      expect(upper[0]).toBeGreaterThanOrEqual(2);
    }
  });

  it('that never came may come: none is expected, and one in 20 periods is not ruled out at 0.95 by ten', () => {
    const { mean, intervals } = croston().fit(new Array<number>(10).fill(0)).forecast(1, [0.95]);
    expect(mean).toEqual([0]);
    expect(intervals[0]!.upper).toEqual([1]);
  });

  it('are not below 0', () => {
    expect(() => tsb().fit([1, 0, -1, 2])).toThrow(/0 or more, not -1/);
    expect(() => croston({ alpha: 0 })).toThrow(/smoothing weight/);
  });
});

describe('a series of equal values', () => {
  it('goes on without limits of any width', () => {
    const { mean, intervals } = constantSeries().fit([2.5, 2.5, 2.5]).forecast(2, [0.95]);
    expect(mean).toEqual([2.5, 2.5]);
    expect(intervals).toEqual([{ level: 0.95, lower: [2.5, 2.5], upper: [2.5, 2.5] }]);
  });

  it('goes on within Poisson limits if it counts events', () => {
    const counts = constantSeries({ counts: true });
    const { mean, intervals } = counts.fit(new Array<number>(100).fill(2)).forecast(1, [0.95]);
    expect(mean).toEqual([2]);
    expect(intervals[0]).toEqual({ level: 0.95, lower: [0], upper: [5] });
    expect(counts.fit([0, 0, 0]).forecast(1, [0.95]).intervals[0]!.upper[0]).toBeGreaterThan(0);
  });

  it('is refused if the values differ', () => {
    expect(() => constantSeries().fit([1, 1, 2])).toThrow(/the values differ: 1 and 2/);
  });
});
