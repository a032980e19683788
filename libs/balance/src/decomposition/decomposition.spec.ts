import fc from 'fast-check';
import { fitMargins } from './fit-margins.js';
import { shiftShare } from './shift-share.js';

describe('shift-share', () => {
  it('divides the change of 300 welders over two industries, by hand', () => {
    // All employment 10,000 → 11,000; industry C 4,000 → 5,000, F 6,000 → 6,000; welders 200 + 100 → 390.
    const parts = shiftShare({
      industries: [
        { industry: 'C', occupationStart: 200, start: 4_000, end: 5_000 },
        { industry: 'F', occupationStart: 100, start: 6_000, end: 6_000 },
      ],
      occupationEnd: 390,
      growthFactor: 1.1,
    });
    expect(parts.scale).toBeCloseTo(30, 9);
    expect(parts.industryMix).toBeCloseTo(200 * (1.25 / 1.1 - 1) + 100 * (1 / 1.1 - 1), 9);
    expect(parts.industryMix).toBeCloseTo(18.181_818_181_8, 9);
    expect(parts.occupationEffect).toBeCloseTo(90 - 30 - 18.181_818_181_8, 9);
  });

  it('refuses an occupation in an industry without workers', () => {
    const industries = [{ industry: 'C', occupationStart: 1, start: 0, end: 5 }];
    expect(() => shiftShare({ industries, occupationEnd: 1, growthFactor: 1 })).toThrow(/no workers at the start/);
  });
});

const headcounts = fc.array(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 6,
});
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

describe('iterative proportional fitting', () => {
  it('finds 33⅓ where odds of 4 meet margins of 50: x² ÷ (50 − x)² = 4', () => {
    const { table, converged } = fitMargins({
      table: [
        [1, 1],
        [1, 4],
      ],
      rowTotals: [50, 50],
      columnTotals: [50, 50],
      tolerance: 1e-13,
    });
    expect(converged).toBe(true);
    const expected = [100 / 3, 50 / 3, 50 / 3, 100 / 3];
    table.flat().forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
  });

  const tables = fc.tuple(headcounts, fc.infiniteStream(fc.integer({ min: 1, max: 300 })));

  it('meets the totals of any other table of its shape and keeps the odds of cells', () => {
    fc.assert(
      fc.property(tables, ([table, stream]) => {
        const other = table.map((row) => row.map(() => stream.next().value as number));
        const columns = (of: readonly (readonly number[])[]) => of[0]!.map((_, j) => sum(of.map((row) => row[j]!)));
        const fitted = fitMargins({ table, rowTotals: other.map(sum), columnTotals: columns(other) });
        expect(fitted.converged).toBe(true);
        fitted.table.forEach((row, i) => expect(sum(row) / sum(other[i]!)).toBeCloseTo(1, 6));
        columns(fitted.table).forEach((total, j) => expect(total / columns(other)[j]!).toBeCloseTo(1, 6));
        const odds = (of: readonly (readonly number[])[]) => (of[0]![0]! * of[1]![1]!) / (of[0]![1]! * of[1]![0]!);
        expect(odds(fitted.table) / odds(table)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('leaves a row without a total alone, and tells totals that contradict each other', () => {
    expect(fitMargins({ table: [[1, 3], [2, 2]], rowTotals: [8, null], columnTotals: [null, null] }).table).toEqual([[2, 6], [2, 2]]); // prettier-ignore
    const contradicted = fitMargins({ table: [[1, 1]], rowTotals: [4], columnTotals: [1, 1], maxIterations: 50 });
    expect(contradicted).toMatchObject({ converged: false, iterations: 50, largestDeviation: 2 });
    expect(fitMargins({ table: [[0, 0]], rowTotals: [1], columnTotals: [null, null] }).converged).toBe(false);
  });
});
