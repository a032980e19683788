import { openingsAreSum, seekersAreSum } from './account-sums.js';
import type { RowRule } from './dataset-definition.js';

const faultOf = (rule: RowRule, values: Readonly<Record<string, number>>, rounding: number) =>
  rule.check((column) => (column in values ? String(values[column]) : undefined), { year: 2026, rounding });

const openings = (openings_total: number, rounding: number) =>
  faultOf(
    openingsAreSum,
    { expansion: 13_200, retirements: 12_800, other_replacement: 1_300, openings_total },
    rounding,
  );

describe('a published total', () => {
  it('may be off by half the rounding of each of its four figures, and by no more', () => {
    expect([27_100, 27_300, 27_500].map((total) => openings(total, 100))).toEqual([undefined, undefined, undefined]);
    expect(openings(27_501, 100)).toEqual({
      column: 'openings_total',
      rule: 'identity',
      params: { identity: 'expansion + retirements + other_replacement', expected: 27_300, tolerance: 200 },
    });
    expect(openings(27_099, 100)).toBeDefined();
  });

  it('is exact where nothing is rounded', () => {
    expect(openings(27_300, 0)).toBeUndefined();
    expect(openings(27_301, 0)).toBeDefined();
  });

  it('is not held against parts that are not all stated', () => {
    expect(faultOf(openingsAreSum, { expansion: 1, openings_total: 99 }, 0)).toBeUndefined();
    expect(faultOf(seekersAreSum, { school_leavers: 1, migration: 1, other_seekers: 1 }, 0)).toBeUndefined();
  });

  it('of seekers may hold parts below zero', () => {
    const parts = { school_leavers: 19_900, migration: 11_700, other_seekers: -4_200 };
    expect(faultOf(seekersAreSum, { ...parts, seekers_total: 27_400 }, 0)).toBeUndefined();
    expect(faultOf(seekersAreSum, { ...parts, seekers_total: 35_800 }, 100)).toBeDefined();
  });
});
