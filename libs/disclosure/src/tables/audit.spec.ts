import fc from 'fast-check';
import { crossTable } from '../fixtures/cross-table.js';
import { wholeAnswers } from '../fixtures/whole-answers.js';
import { auditOf } from './audit.js';
import { sumOf, type PublishedTables } from './cell.js';
import { hiddenSystems } from './hidden-system.js';
import { isTree, propagatedBounds } from './propagated-bounds.js';
import { simplexBounds } from './simplex-bounds.js';

const counties = { city: ['a', 'b', 'c'] };
const occupations = { all: ['cook', 'nurse'] };

const oneWay = (a: number, b: number, c: number): PublishedTables => ({
  cells: [
    { id: 'a', value: a },
    { id: 'b', value: b },
    { id: 'c', value: c },
    { id: 'city', value: a + b + c },
  ],
  relations: [sumOf('city', ['a', 'b', 'c'])],
});

describe('what an outsider can tell of a hidden cell', () => {
  it('is its value, when it is the only one of its total', () => {
    expect(auditOf(oneWay(2, 8, 9), new Set(['a'])).get('a')).toEqual({ low: 2, high: 2 });
  });

  it('is no more than the sum, when two are hidden', () => {
    const known = auditOf(oneWay(2, 8, 9), new Set(['a', 'b']));
    expect([known.get('a'), known.get('b')]).toEqual([
      { low: 0, high: 10 },
      { low: 0, high: 10 },
    ]);
  });

  it('has no upper bound, when the total is hidden too', () => {
    expect(auditOf(oneWay(2, 8, 9), new Set(['a', 'city'])).get('a')).toEqual({ low: 0, high: Infinity });
  });

  it('follows through two tables: a square of four is open, three of it are told', () => {
    const table = crossTable([counties, occupations], ([county, occupation]) => (county === 'a' && occupation === 'cook' ? 2 : 7)); // prettier-ignore
    const corners = ['a|cook', 'a|nurse', 'b|cook', 'b|nurse'];
    expect(auditOf(table, new Set(corners)).get('a|cook')).toEqual({ low: 0, high: 9 });
    expect(auditOf(table, new Set(corners.slice(0, 3))).get('a|cook')).toEqual({ low: 2, high: 2 });
  });

  it('of a difference is open below', () => {
    const tables: PublishedTables = {
      cells: [
        { id: 'supply', value: 12 },
        { id: 'gap', value: -4, floor: -Infinity },
      ],
      relations: [[{ cell: 'supply', factor: 1 }, { cell: 'gap', factor: 1 }]], // prettier-ignore
    };
    expect(auditOf(tables, new Set(['supply', 'gap']))).toEqual(
      new Map([
        ['supply', { low: 0, high: Infinity }],
        ['gap', { low: -Infinity, high: 8 }],
      ]),
    );
  });

  // The matrix of a table of one or two dimensions is totally unimodular: whole and fractional answers have the same ends.
  it('is in tables of one and two dimensions just what trying all whole numbers finds', () => {
    const small = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(small, fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 4 }), (counts, picks) => {
        const table = crossTable(
          [counties, occupations],
          ([county, occupation]) => counts[2 * counties.city.indexOf(county!) + occupations.all.indexOf(occupation!)]!,
        );
        const hidden = new Set(picks.map((pick) => table.cells[pick]!.id));
        const told = auditOf(table, hidden);
        fc.pre([...told.values()].every(({ high }) => Number.isFinite(high)));
        const most = table.cells.reduce((sum, { value }) => Math.max(sum, value), 0);
        for (const [id, { low, high }] of wholeAnswers(table, hidden, most + 1)) {
          expect(told.get(id)!.low).toBeCloseTo(low, 9);
          expect(told.get(id)!.high).toBeCloseTo(high, 9);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is the same by following a tree and by linear programming', () => {
    const tree = { province: ['x', 'y'], x: ['x1', 'x2', 'x3'], y: ['y1', 'y2'] };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 8 }),
        (counts, picks) => {
          const leaves = [...tree.x, ...tree.y];
          const table = crossTable([tree], ([code]) => counts[leaves.indexOf(code!)]!);
          const hidden = new Set(picks.map((pick) => table.cells[pick]!.id));
          for (const system of hiddenSystems(table, hidden)) {
            expect(isTree(system)).toBe(true);
            const exact = simplexBounds(system);
            propagatedBounds(system).forEach(({ low, high }, index) => {
              expect(low).toBeCloseTo(exact[index]!.low, 6);
              if (Number.isFinite(high)) expect(high).toBeCloseTo(exact[index]!.high, 6);
              else expect(exact[index]!.high).toBe(Infinity);
            });
          }
        },
      ),
    );
  });
});
