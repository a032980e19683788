import fc from 'fast-check';
import { crossTable } from '../fixtures/cross-table.js';
import { wholeAnswers } from '../fixtures/whole-answers.js';
import { sumOf, type PublishedTables } from './cell.js';
import { isSensitive } from './sensitivity.js';
import { exposedCells, suppress } from './suppress.js';

const RULE = { minimum: 3 };
const counties = { city: ['a', 'b', 'c', 'd'] };
const occupations = { all: ['food', 'care'], food: ['cook', 'baker'], care: ['nurse', 'carer'] };
const years = { ever: ['2025', '2026'] };

const oneWay = (...values: readonly number[]): PublishedTables => ({
  cells: [
    ...values.map((value, i) => ({ id: `k${i}`, value })),
    { id: 'city', value: values.reduce((sum, value) => sum + value, 0) },
  ],
  relations: [sumOf('city', values.map((_, i) => `k${i}`))], // prettier-ignore
});
const hiddenOf = (tables: PublishedTables) => [...suppress(tables, RULE)].sort();

describe('the sensitivity of a count', () => {
  it('is that of fewer persons than the minimum; nobody is no secret', () => {
    expect([0, 1, 2, 3].map((value) => isSensitive({ id: '', value }, RULE))).toEqual([false, true, true, false]);
    expect(isSensitive({ id: '', value: 900, contributors: 2 }, RULE)).toBe(true);
  });

  it('is that of few who make most of it, or of a first whom the second can guess', () => {
    const demand = { id: '', value: 100, contributors: 5, largest: [60, 30, 6, 3, 1] };
    expect(isSensitive(demand, { minimum: 3, dominance: { largest: 2, share: 0.85 } })).toBe(true);
    expect(isSensitive(demand, { minimum: 3, dominance: { largest: 1, share: 0.6 } })).toBe(false);
    // The rest is 10; the second tells the first's 60 to within 10, that is 16.7 %.
    expect(isSensitive(demand, { minimum: 3, within: 0.15 })).toBe(false);
    expect(isSensitive(demand, { minimum: 3, within: 0.17 })).toBe(true);
  });
});

describe('the cells that are not published', () => {
  it('are none where none is small', () => {
    expect(hiddenOf(oneWay(5, 0, 9))).toEqual([]);
  });

  it('are the small one and the smallest beside it', () => {
    expect(hiddenOf(oneWay(2, 8, 5))).toEqual(['k0', 'k2']);
  });

  it('need no other where two small ones cover each other', () => {
    expect(hiddenOf(oneWay(2, 1, 50))).toEqual(['k0', 'k1']);
  });

  it('need another where two small ones are told by their sum: 1 and 1 of 2', () => {
    expect(hiddenOf(oneWay(1, 1, 50, 9))).toEqual(['k0', 'k1', 'k3']);
  });

  it('are the total itself where there is nobody else', () => {
    expect(hiddenOf(oneWay(2, 0, 0))).toEqual(['city', 'k0']);
  });

  it('close a square in a table of two dimensions', () => {
    const table = crossTable([counties, { all: ['cook', 'nurse'] }], ([county, occupation]) => (county === 'b' && occupation === 'nurse' ? 1 : 20 + county!.charCodeAt(0))); // prettier-ignore
    const hidden = suppress(table, RULE);
    expect(hidden).toContain('b|nurse');
    expect(hidden.size).toBe(4);
    expect(exposedCells(table, hidden, 3)).toEqual([]);
  });

  it('are told by nothing in region × occupation × year with groups and totals', () => {
    const counts = fc.array(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: 5, max: 60 })), { minLength: 32, maxLength: 32 }); // prettier-ignore
    const leaves = [...occupations.food, ...occupations.care];
    fc.assert(
      fc.property(counts, (values) => {
        const table = crossTable(
          [counties, occupations, years],
          ([county, occupation, year]) =>
            values[8 * counties.city.indexOf(county!) + 2 * leaves.indexOf(occupation!) + years.ever.indexOf(year!)]!,
        );
        const hidden = suppress(table, RULE);
        expect(exposedCells(table, hidden, 3)).toEqual([]);
        for (const cell of table.cells) if (isSensitive(cell, RULE)) expect(hidden).toContain(cell.id);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('leave more than one whole answer for each of them, as trying all shows', () => {
    const small = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 });
    const cross = { city: ['a', 'b'] };
    fc.assert(
      fc.property(small, (values) => {
        const table = crossTable(
          [cross, { all: ['x', 'y'] }],
          ([county, occupation]) => values[2 * cross.city.indexOf(county!) + ['x', 'y'].indexOf(occupation!)]!,
        );
        const hidden = suppress(table, { minimum: 3 });
        fc.pre(hidden.size <= 4);
        const most = table.cells.reduce((sum, { value }) => Math.max(sum, value), 0) + 3;
        for (const { low, high } of wholeAnswers(table, hidden, most).values())
          expect(high - low).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('are the same whatever the order of the tables', () => {
    const table = crossTable([counties, occupations], ([county, occupation]) => (county!.charCodeAt(0) * occupation!.length * 7) % 9); // prettier-ignore
    const turned = { cells: [...table.cells].reverse(), relations: [...table.relations].reverse() };
    expect(hiddenOf(turned)).toEqual(hiddenOf(table));
  });
});
