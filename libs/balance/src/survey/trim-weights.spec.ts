import fc from 'fast-check';
import { trimWeights } from './trim-weights.js';

const even = (...weights: number[]) => weights.map((weight) => ({ weight, amount: 1 }));

describe('trimmed weights', () => {
  it('give what is cut to the others in proportion: 1, 2, 9 at twice the mean of 4 become 4/3, 8/3, 8', () => {
    const { weights, trimmed } = trimWeights(even(1, 2, 9), 2);
    expect(weights.map((weight) => weight.toFixed(9))).toEqual(['1.333333333', '2.666666667', '8.000000000']);
    expect(trimmed).toBe(1);
  });

  it('trim again what was lifted over the cap: 1, 5, 9 at 1.2 times the mean', () => {
    // Cap 6: 9 → 6 lifts 5 to 7.5 → 6, and the rest, 3, goes to the first.
    expect(trimWeights(even(1, 5, 9), 1.2).weights.map((weight) => weight.toFixed(9))).toEqual([
      '3.000000000',
      '6.000000000',
      '6.000000000',
    ]);
  });

  it('leave weights within the cap alone', () => {
    expect(trimWeights(even(1, 2, 3), 5)).toEqual({ weights: [1, 2, 3], trimmed: 0 });
  });

  const items = fc.array(
    fc.record({ weight: fc.double({ min: 0.1, max: 500, noNaN: true }), amount: fc.integer({ min: 1, max: 900 }) }),
    { minLength: 1, maxLength: 20 },
  );

  it('keep the weighted total, stay under the cap and keep their order', () => {
    fc.assert(
      fc.property(items, fc.double({ min: 1.01, max: 6, noNaN: true }), (all, trimAt) => {
        const { weights } = trimWeights(all, trimAt);
        const total = all.reduce((sum, { weight, amount }) => sum + weight * amount, 0);
        const after = all.reduce((sum, { amount }, i) => sum + weights[i]! * amount, 0);
        const cap = (trimAt * total) / all.reduce((sum, { amount }) => sum + amount, 0);
        expect(after / total).toBeCloseTo(1, 9);
        for (const weight of weights) expect(weight).toBeLessThanOrEqual(cap * (1 + 1e-9));
        const order = all.map((_, i) => i).sort((a, b) => all[a]!.weight - all[b]!.weight);
        order.slice(1).forEach((i, n) => expect(weights[i]!).toBeGreaterThanOrEqual(weights[order[n]!]! * (1 - 1e-9)));
      }),
    );
  });
});
