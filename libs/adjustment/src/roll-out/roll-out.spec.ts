import { rollOut, type RollOutInput } from './roll-out.js';

const town: RollOutInput = {
  firstYear: 2026,
  lastYear: 2032,
  programmes: [
    {
      programme: 'welding',
      lengthYears: 3,
      entryShare: 0.5,
      intakes: [
        { year: 2023, students: 100 },
        { year: 2025, students: 80 },
      ],
    },
  ],
  links: [
    { programme: 'welding', occupation: 'welder', share: 0.75 },
    { programme: 'welding', occupation: 'fitter', share: 0.25 },
  ],
  demand: [
    { occupation: 'welder', nameZh: '焊工', years: [{ year: 2026, demand: 40, otherSupply: 5 }, { year: 2030, demand: 45, otherSupply: 5 }] },
    { occupation: 'fitter', years: [{ year: 2026, demand: 5, otherSupply: 0 }] },
  ],
}; // prettier-ignore

describe('a roll-out over years', () => {
  it('brings an intake to its occupations after the length of the programme', () => {
    const welders = rollOut(town).filter(({ occupation }) => occupation === 'welder');
    expect(welders.map(({ year, graduates, gap }) => [year, graduates, gap])).toEqual([
      [2026, 37.5, -2.5],
      [2027, 37.5, -2.5],
      [2028, 30, 5],
      [2029, 30, 5],
      [2030, 30, 10],
      [2031, 30, 10],
      [2032, 30, 10],
    ]);
  });
});
