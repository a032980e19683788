import fc from 'fast-check';
import { nonNegativeLeastSquares } from './non-negative-least-squares.js';

const value = fc.double({ min: -10, max: 10, noNaN: true }).map((x) => Math.round(x * 100) / 100);

describe('non-negative least squares', () => {
  it('solves the two examples of scipy.optimize.nnls (SciPy reference)', () => {
    const rows = [
      [1, 0],
      [1, 0],
      [0, 1],
    ];
    const first = nonNegativeLeastSquares(rows, [2, 1, 1]);
    expect(first[0]).toBeCloseTo(1.5, 9);
    expect(first[1]).toBeCloseTo(1, 9);
    expect(nonNegativeLeastSquares(rows, [-1, -1, -1])).toEqual([0, 0]);
  });

  it('meets the conditions of Karush, Kuhn and Tucker: x ≥ 0, slope ≤ 0, and 0 where x > 0', () => {
    const system = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.record({
        rows: fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 6, maxLength: 6 }),
        target: fc.array(value, { minLength: 6, maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(system, ({ rows: free, target: goal }) => {
        const columns = free[0]!.length;
        const rows = [...free, ...free[0]!.map((_, i) => free[0]!.map((__, j) => (i === j ? 1 : 0)))];
        const target = [...goal, ...new Array<number>(columns).fill(0)];
        const x = nonNegativeLeastSquares(rows, target);
        const residual = rows.map((row, i) => target[i]! - row.reduce((sum, a, j) => sum + a * x[j]!, 0));
        x.forEach((share, j) => {
          const slope = rows.reduce((sum, row, i) => sum + row[j]! * residual[i]!, 0);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(slope).toBeLessThan(1e-6);
          if (share > 0) expect(slope).toBeGreaterThan(-1e-6);
        });
      }),
    );
  });
});
