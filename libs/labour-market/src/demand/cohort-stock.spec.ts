import fc from 'fast-check';
import { labourSupply, nextStock, projectStock } from './cohort-stock.js';

const share = fc.double({ min: 0, max: 0.33, noNaN: true });
const group = fc.record({
  persons: fc.double({ min: 0, max: 1e5, noNaN: true }),
  width: fc.constantFrom(1, 5, 10, Infinity),
});
const cell = fc.record({
  group,
  losses: fc.record({ exit: share, death: share, transferOut: share }),
  inflow: fc.double({ min: 0, max: 1e4, noNaN: true }),
});

const total = (groups: readonly { persons: number }[]): number => groups.reduce((sum, { persons }) => sum + persons, 0);

describe('the stock of qualified persons by age', () => {
  it('ages a share of each group every year', () => {
    const next = nextStock(
      [
        { persons: 100, width: 5 },
        { persons: 50, width: Infinity },
      ],
      [
        { exit: 0.05, death: 0, transferOut: 0.05 },
        { exit: 0.2, death: 0.02, transferOut: 0 },
      ],
      [12, 1],
    );
    // 90 of 100 stay, 18 of them turn older; 39 of 50 stay.
    expect(next.groups[0]!.persons).toBeCloseTo(90 - 18 + 12, 9);
    expect(next.groups[1]!.persons).toBeCloseTo(39 + 18 + 1, 9);
    expect(next).toMatchObject({ exits: 15, deaths: 1, transfersOut: 5, agedOut: 0 });
  });

  it('loses nobody out of the books: end = start + inflow − losses', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 12 }), (cells, horizon) => {
        const groups = cells.map((one) => one.group);
        const inflow = cells.map((one) => one.inflow);
        const projected = projectStock({
          groups,
          losses: cells.map(({ losses }) => losses),
          inflows: Array.from({ length: horizon }, () => inflow),
        });
        const lost = projected.reduce(
          (sum, year) => sum + year.exits + year.deaths + year.transfersOut + year.agedOut,
          0,
        );
        const joined = horizon * inflow.reduce((sum, persons) => sum + persons, 0);
        expect(total(projected.at(-1)!.groups) + lost).toBeCloseTo(total(groups) + joined, 4);
        projected.forEach((year) =>
          year.groups.forEach(({ persons }) => expect(persons).toBeGreaterThanOrEqual(-1e-6)),
        );
      }),
    );
  });

  it('is in full-time equivalents once participation and hours are counted', () => {
    const groups = [
      { persons: 100, width: 5 },
      { persons: 50, width: 5 },
    ];
    expect(labourSupply(groups, [0.9, 0.6], [1, 0.5])).toBe(105);
  });
});
