import fc from 'fast-check';
import type { Model } from '../model.js';
import { boxCoxOf, drift, logOf, meanModel, naive, theta } from './index.js';

const growth = [100, 108, 121, 127, 146, 153, 171, 186, 199, 220];
const corrected = { lambda: 0, biasCorrection: true } as const;

describe('a model on the Box–Cox scale', () => {
  it('goes on with growth by a steady rate on the scale of the logarithms', () => {
    const series = Array.from({ length: 8 }, (_, t) => 100 * 1.1 ** t);
    logOf(drift())
      .fit(series)
      .forecast(3)
      .mean.forEach((value, step) => expect(value).toBeCloseTo(100 * 1.1 ** (8 + step), 6));
  });

  it('has the mean of the logarithmic normal distribution to the second order', () => {
    const { sigma } = logOf(naive()).fit(growth).parameters as { sigma: number };
    const [first, second] = logOf(naive()).fit(growth).forecast(2).mean;
    expect(first).toBeCloseTo(220 * (1 + sigma ** 2 / 2), 6);
    expect(second).toBeCloseTo(220 * (1 + sigma ** 2), 6);
  });

  it('has the mean of simulated futures for a square root', () => {
    const model = boxCoxOf(naive(), { lambda: 0.5, biasCorrection: true }).fit(growth);
    const { sigma } = model.parameters as { sigma: number };
    const root = Math.sqrt(220);
    expect(model.forecast(1).mean[0]).toBeCloseTo(root ** 2 + (sigma / 2) ** 2, 6);
  });

  it('has the median without the correction, at the back-transformed middle of its limits', () => {
    const { mean, intervals } = boxCoxOf(naive(), { ...corrected, biasCorrection: false })
      .fit(growth)
      .forecast(3, [0.8]);
    mean.forEach((value, step) => {
      expect(value).toBeCloseTo(220, 6);
      expect(intervals[0]!.lower[step]! * intervals[0]!.upper[step]!).toBeCloseTo(220 ** 2, 4);
    });
  });

  it('is the model itself at a power of 1', () => {
    const plain = theta({ period: 1 }).fit(growth).forecast(4, [0.8, 0.95]);
    const same = boxCoxOf(theta({ period: 1 }), { lambda: 1, biasCorrection: true })
      .fit(growth)
      .forecast(4, [0.8, 0.95]);
    same.mean.forEach((value, step) => expect(value).toBeCloseTo(plain.mean[step]!, 4));
    same.intervals[1]!.upper.forEach((value, step) => expect(value).toBeCloseTo(plain.intervals[1]!.upper[step]!, 4));
  });

  it('keeps limits above 0 and in order, and the mean within two deviations, for any positive series', () => {
    const values = fc.array(fc.double({ min: 0.1, max: 1000, noNaN: true }), { minLength: 5, maxLength: 20 });
    const lambda = fc.constantFrom<number | 'automatic'>('automatic', 0, 0.3, 0.8, 1);
    fc.assert(
      fc.property(values, lambda, (series, power) => {
        const options = { lambda: power, biasCorrection: true };
        const { mean, intervals } = boxCoxOf(drift(), options).fit(series).forecast(6, [0.5, 0.9544997]);
        const [inner, outer] = intervals;
        mean.forEach((value, step) => {
          const ordered = [0, outer!.lower[step]!, inner!.lower[step]!, inner!.upper[step]!, outer!.upper[step]!];
          expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
          expect(value).toBeLessThanOrEqual(outer!.upper[step]! * 1.0001);
          expect(value).toBeGreaterThanOrEqual(outer!.lower[step]!);
        });
      }),
    );
  });

  it('has no upper limit where a negative power leaves none', () => {
    const steep: Model = boxCoxOf(meanModel(), { lambda: -1, biasCorrection: false });
    expect(steep.fit([1, 9, 1, 100]).forecast(1, [0.99]).intervals[0]!.upper).toEqual([Infinity]);
  });

  it('has residuals in the unit of the series', () => {
    const { residuals } = boxCoxOf(naive(), corrected).fit(growth);
    expect(residuals).toHaveLength(9);
    residuals.forEach((residual, t) => expect(residual).toBeCloseTo(growth[t + 1]! - growth[t]!, 8));
  });

  it('refuses what has no logarithm, and a power that is no number', () => {
    expect(() => logOf(naive()).fit([3, 0, 2])).toThrow(/log\(naive\) needs values above 0; value 2 .* is 0/);
    expect(() => boxCoxOf(naive(), { lambda: NaN, biasCorrection: true })).toThrow(/a power/);
  });
});
