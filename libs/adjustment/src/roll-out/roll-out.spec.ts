import { cobwebWarnings } from './cobweb-warnings.js';
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

describe('a cobweb warning', () => {
  const warned = (students: number, of: RollOutInput = town) =>
    cobwebWarnings(of, new Map([['welding', students]]), 2027);

  it('tells that today’s cut makes the shortage of the year it would have graduated in, with numbers', () => {
    expect(warned(40)).toEqual([
      {
        programme: 'welding', occupation: 'welder', cutIn: 2027, year: 2030, cut: 40, shortageBefore: 10, shortageAfter: 25,
        zh: '2027 年专业 welding 少招 40 人，到 2030 年焊工将缺 25 人（不减则缺 10 人）',
        en: '40 students fewer in programme welding in 2027: in 2030 welder will lack 25 persons (10 without the cut)',
      },
    ]); // prettier-ignore
  });

  it('is silent about growth, and about cuts that only take a surplus away', () => {
    expect(warned(120)).toEqual([]);
    const plenty = { ...town, demand: [{ occupation: 'welder', years: [{ year: 2026, demand: 10, otherSupply: 0 }] }] };
    expect(warned(60, plenty)).toEqual([]);
  });

  it('changes the year of that intake alone', () => {
    expect(warned(0, { ...town, firstYear: 2031 })).toEqual([]);
    expect(warned(0, { ...town, lastYear: 2029 })).toEqual([]);
  });
});
