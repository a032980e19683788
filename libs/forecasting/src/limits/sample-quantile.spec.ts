import fc from 'fast-check';
import { sampleQuantile } from './index.js';

describe('the quantile of a sample', () => {
  it.each([
    [0, 1],
    [0.25, 3.25],
    [0.5, 5.5],
    [0.95, 27.5],
    [1, 41],
  ])('at %d of ten values lies (n − 1) p values above the least', (p, expected) => {
    expect(sampleQuantile([7, 1, 2, 11, 4, 3, 5, 6, 8, 41], p)).toBeCloseTo(expected, 9);
  });

  it('lies within the sample and does not fall with p', () => {
    const sample = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 30 });
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(sample, p, p, (values, a, b) => {
        const [low, high] = [sampleQuantile(values, Math.min(a, b)), sampleQuantile(values, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('is refused of nothing and outside 0 to 1', () => {
    expect(() => sampleQuantile([], 0.5)).toThrow(/without values/);
    expect(() => sampleQuantile([1], 1.1)).toThrow(/at 0 to 1, not at 1.1/);
  });
});
