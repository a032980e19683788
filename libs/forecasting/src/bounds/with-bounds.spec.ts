import fc from 'fast-check';
import { drift, meanModel, naive } from '../models/index.js';
import { withBounds } from './with-bounds.js';

describe('a model within bounds', () => {
  const falling = [90, 70, 45, 20, 15];

  it('forecasts no fewer than none', () => {
    const { mean, intervals } = withBounds(drift(), { lower: 0 }).fit(falling).forecast(3, [0.8, 0.95]);
    expect(mean).toEqual([0, 0, 0]);
    expect(intervals[1]!.lower).toEqual([0, 0, 0]);
    expect(intervals[1]!.upper[0]).toBeCloseTo(drift().fit(falling).forecast(1, [0.95]).intervals[0]!.upper[0]!, 9);
  });

  it('leaves alone what keeps within them', () => {
    const series = [50, 52, 51, 54, 53];
    const plain = naive().fit(series).forecast(2, [0.8]);
    expect(withBounds(naive(), { lower: 0, upper: 100 }).fit(series).forecast(2, [0.8])).toEqual(plain);
  });

  it('has the residuals of the bounded path', () => {
    const { residuals } = withBounds(meanModel(), { lower: 0 }).fit([4, 2, 0]);
    expect(residuals).toEqual([2, 0, -2]);
    const high = withBounds(drift(), { upper: 10 }).fit([0, 10, 10, 10]);
    expect(high.residuals[1]).toBe(0);
  });

  it('rounds limits outward and means by their running sum', () => {
    const model = withBounds(meanModel(), { lower: 0, integer: true }).fit([2, 3, 2, 3, 3, 2, 2, 3]);
    const { mean, intervals } = model.forecast(4, [0.8]);
    expect(mean).toEqual([3, 2, 3, 2]);
    expect(intervals[0]).toEqual({ level: 0.8, lower: [1, 1, 1, 1], upper: [4, 4, 4, 4] });
  });

  it('keeps whole means within a half of the sum, inside the limits and the bounds', () => {
    const series = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(series, (values) => {
        const bounds = { lower: -0.5, upper: 40.5 };
        const plain = withBounds(drift(), { lower: 0, upper: 40 }).fit(values).forecast(8, [0.5]);
        const { mean, intervals } = withBounds(drift(), { ...bounds, integer: true })
          .fit(values)
          .forecast(8, [0.5]);
        let drifted = 0;
        mean.forEach((value, step) => {
          drifted += value - plain.mean[step]!;
          expect(Number.isInteger(value)).toBe(true);
          expect(Math.abs(drifted)).toBeLessThanOrEqual(0.5 + 1e-9);
          const ordered = [0, intervals[0]!.lower[step]!, value, intervals[0]!.upper[step]!, 40];
          expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
        });
      }),
    );
  });

  it('refuses a series that breaks them, and bounds without room', () => {
    expect(() => withBounds(naive(), { lower: 0 }).fit([3, -1, 2])).toThrow(/value 2 of the series is -1/);
    expect(() => withBounds(naive(), { upper: 1 }).fit([0.5, 0.7, 1.2])).toThrow(/value 3/);
    expect(() => withBounds(naive(), { integer: true }).fit([1, 2.5])).toThrow(/value 2 of the series is 2.5/);
    expect(() => withBounds(naive(), { lower: 2, upper: 1 })).toThrow(/no number lies from 2 to 1/);
    expect(() => withBounds(naive(), { lower: 0.2, upper: 0.8, integer: true })).toThrow(/no whole number/);
  });
});
