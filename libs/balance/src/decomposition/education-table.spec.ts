import fc from 'fast-check';
import { educationTable } from './education-table.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

describe('demand by occupation and education', () => {
  const occupations = [
    { occupation: 'nurse', demand: 100, openings: { '5': 30, '6': 10 } },
    { occupation: 'cook', demand: 60, openings: { '3': 50 } },
    { occupation: 'new', demand: 10, openings: {} },
  ] as const;

  it('scales each occupation’s openings to its demand where only the register tells of levels', () => {
    const { levels, rows, levelTotals, fit } = educationTable({ occupations, levelTotals: new Map() });
    expect([levels, levelTotals, fit.converged]).toEqual([['3', '5', '6'], null, true]);
    expect(rows.map(({ occupation, persons }) => [occupation, Math.round(sum(persons))])).toEqual([
      ['cook', 60],
      ['new', 10],
      ['nurse', 100],
    ]);
    // One nobody tells of follows the region: 50, 30 and 10 of 90.
    expect(rows[1]!.persons.map((persons) => persons.toFixed(6))).toEqual(['5.555556', '3.333333', '1.111111']);
  });

  it('agrees with the levels another source tells, which keep their shares of the demand', () => {
    const levelTotals = new Map([['3', 30], ['5', 60], ['6', 10]] as const); // prettier-ignore
    const { rows, fit, levelTotals: used } = educationTable({ occupations, levelTotals });
    expect(fit.converged).toBe(true);
    used!.forEach((total, j) => expect(total).toBeCloseTo([51, 102, 17][j]!, 9));
    [51, 102, 17].forEach((total, j) => expect(sum(rows.map(({ persons }) => persons[j]!))).toBeCloseTo(total, 5));
  });

  it('places a level that no opening asks for', () => {
    const { levels, fit } = educationTable({ occupations, levelTotals: new Map([['3', 1], ['8', 1]] as const) }); // prettier-ignore
    expect(levels).toEqual(['3', '5', '6', '8']);
    expect(fit.converged).toBe(true);
  });

  it('gives every occupation its demand, whatever is told of levels', () => {
    const counts = fc.dictionary(fc.constantFrom('2', '3', '5', '6'), fc.integer({ min: 0, max: 90 }));
    const row = fc.record({ demand: fc.integer({ min: 1, max: 900 }), openings: counts });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), counts, (drawn, told) => {
        const named = drawn.map((one, i) => ({ ...one, occupation: `o${i}` }));
        const { rows, levels } = educationTable({ occupations: named, levelTotals: new Map(Object.entries(told)) as never }); // prettier-ignore
        if (levels.length > 0) for (const { demand, persons } of rows) expect(sum(persons) / demand).toBeCloseTo(1, 6);
      }),
    );
  });
});
