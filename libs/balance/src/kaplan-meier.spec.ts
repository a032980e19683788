import fc from 'fast-check';
import { kaplanMeier, medianSurvival } from './kaplan-meier.js';

/** Weeks in remission under 6-MP, Freireich et al. 1963 (Kalbfleisch & Prentice, table 1.1): known median 23. */
const SIX_MP = [
  { days: 6, closed: 3, censored: 1 },
  { days: 7, closed: 1, censored: 0 },
  { days: 9, closed: 0, censored: 1 },
  { days: 10, closed: 1, censored: 1 },
  { days: 11, closed: 0, censored: 1 },
  { days: 13, closed: 1, censored: 0 },
  { days: 16, closed: 1, censored: 0 },
  { days: 17, closed: 0, censored: 1 },
  { days: 19, closed: 0, censored: 1 },
  { days: 20, closed: 0, censored: 1 },
  { days: 22, closed: 1, censored: 0 },
  { days: 23, closed: 1, censored: 0 },
  { days: 25, closed: 0, censored: 1 },
  { days: 32, closed: 0, censored: 2 },
  { days: 34, closed: 0, censored: 1 },
  { days: 35, closed: 0, censored: 1 },
];

const durations = fc.array(fc.record({ days: fc.nat(60), closed: fc.nat(5), censored: fc.nat(5) }), {
  minLength: 1,
  maxLength: 20,
});

describe('Kaplan–Meier', () => {
  it('gives the published survival of the 6-MP patients', () => {
    const published = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
    expect(kaplanMeier(SIX_MP).map(({ survival }) => Number(survival.toFixed(3)))).toEqual(published);
    expect(medianSurvival(SIX_MP)).toBe(23);
  });

  it('is the plain median when nothing is censored', () => {
    expect(medianSurvival([1, 2, 3, 4].map((days) => ({ days, closed: 1, censored: 0 })))).toBe(2);
  });

  it('has no median while more than half are open', () => {
    expect(medianSurvival([{ days: 5, closed: 1, censored: 9 }])).toBeNull();
    expect(medianSurvival([])).toBeNull();
  });

  it('does not depend on the order or the splitting of rows', () => {
    fc.assert(
      fc.property(durations, (rows) => {
        const split = rows.flatMap(({ days, closed, censored }) => [
          { days, closed: 0, censored },
          { days, closed, censored: 0 },
        ]);
        expect(kaplanMeier([...split].reverse())).toEqual(kaplanMeier(rows));
      }),
    );
  });

  it('never falls when one more open posting is seen', () => {
    fc.assert(
      fc.property(durations, fc.nat(60), (rows, days) => {
        const before = medianSurvival(rows) ?? Infinity;
        expect(medianSurvival([...rows, { days, closed: 0, censored: 1 }]) ?? Infinity).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
