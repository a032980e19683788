import fc from 'fast-check';
import { countQuantile } from './count-quantile.js';

describe('the quantile of a count', () => {
  it.each([
    [0.1, 0],
    [0.4, 1],
    [0.41, 2],
    [0.9, 4],
    [0.975, 5],
  ])('%d of a Poisson count of mean 2 is %d, as tables print it', (p, count) => {
    expect(countQuantile(p, 2, 2)).toBe(count);
  });

  it.each([
    [0.25, 0],
    [0.5, 1],
    [0.6875, 2],
    [0.975, 7],
  ])('%d of a negative binomial of size 2 and mean 2 is %d', (p, count) => {
    expect(countQuantile(p, 2, 4)).toBe(count);
  });

  it('of a large mean is near the normal one, and the sum and the formula agree where they meet', () => {
    expect(countQuantile(0.975, 10_000, 10_000) / 10_196).toBeCloseTo(1, 3);
    expect(countQuantile(0.975, 599, 599) / countQuantile(0.975, 601, 601)).toBeCloseTo(599 / 601, 2);
    expect(countQuantile(0.975, 2000, 400_000) / countQuantile(0.975, 2000.001, 400_000)).toBeCloseTo(1, 2);
  });

  it('does not fall with the probability', () => {
    const number = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0.01, max: 2000, noNaN: true }), (a, b, mean) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(countQuantile(high, mean, 1.5 * mean)).toBeGreaterThanOrEqual(countQuantile(low, mean, 1.5 * mean));
      }),
    );
  });
});
