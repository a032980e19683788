import fc from 'fast-check';
import { expandGroups } from './expand-groups.js';

const LEAVES: Readonly<Record<string, readonly string[]>> = { g: ['a', 'b', 'c'], a: ['a'] };
const leavesOf = (code: string): readonly string[] => LEAVES[code] ?? [];
const link = (occupation: string, weight: number) => ({ programmeSystem: 's', programme: 'p', occupation, weight });
const weights = (...parameters: Parameters<typeof expandGroups>) =>
  expandGroups(...parameters).map(({ occupation, weight }) => [occupation, Number(weight.toFixed(9))]);

describe('expandGroups', () => {
  it('divides a group by share, and equally without', () => {
    const employment: Readonly<Record<string, number>> = { a: 30, b: 10 };
    expect(weights([link('g', 0.8), link('x', 0.2)], leavesOf, (leaf) => employment[leaf] ?? 0)).toEqual([
      ['a', 0.6],
      ['b', 0.2],
      ['x', 0.2],
    ]);
    expect(weights([link('g', 0.9), link('x', 0.1)], leavesOf)).toEqual([
      ['a', 0.3],
      ['b', 0.3],
      ['c', 0.3],
      ['x', 0.1],
    ]);
    expect(weights([link('g', 0.9)], leavesOf, () => 0)).toEqual([
      ['a', 0.3],
      ['b', 0.3],
      ['c', 0.3],
    ]);
  });

  it('adds what meets at one occupation', () => {
    expect(weights([link('g', 0.6), link('a', 0.4)], leavesOf)).toEqual([
      ['a', 0.6],
      ['b', 0.2],
      ['c', 0.2],
    ]);
  });

  it('keeps the sum of the weights', () => {
    const drawn = fc.uniqueArray(
      fc.tuple(fc.constantFrom('g', 'a', 'x', 'y'), fc.double({ min: 0, max: 1, noNaN: true })),
      { selector: ([code]) => code },
    );
    const share = fc.func(fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(drawn, share, (rows, shareOf) => {
        const before = rows.reduce((sum, [, weight]) => sum + weight, 0);
        const after = expandGroups(
          rows.map(([code, weight]) => link(code, weight)),
          leavesOf,
          shareOf,
        );
        expect(after.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(before, 9);
      }),
    );
  });
});
