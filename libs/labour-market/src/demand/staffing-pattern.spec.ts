import fc from 'fast-check';
import { occupationEmployment, staffingPattern } from './staffing-pattern.js';

const counts = [
  { industry: 'hospitals', occupation: 'nurses', headcount: 60 },
  { industry: 'hospitals', occupation: 'cooks', headcount: 40 },
  { industry: 'restaurants', occupation: 'cooks', headcount: 30 },
];

describe('employment of occupations by the staffing pattern of industries', () => {
  it('sums over industries', () => {
    const employment = occupationEmployment(
      new Map([
        ['hospitals', [100, 200]],
        ['restaurants', [30, 15]],
      ]),
      staffingPattern(counts),
    );
    expect(Object.fromEntries(employment)).toEqual({ nurses: [60, 120], cooks: [70, 95] });
  });

  it('follows a pattern that moves, and holds its last share', () => {
    const pattern = [{ industry: 'hospitals', occupation: 'nurses', shares: [0.5, 0.6] }];
    expect(occupationEmployment(new Map([['hospitals', [100, 100, 200]]]), pattern).get('nurses')).toEqual([
      50, 60, 120,
    ]);
  });

  it('gives every job of every industry to some occupation', () => {
    const path = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(path, path, (hospitals, restaurants) => {
        const employment = occupationEmployment(
          new Map(Object.entries({ hospitals, restaurants })),
          staffingPattern(counts),
        );
        hospitals.forEach((persons, year) => {
          const total = [...employment.values()].reduce((sum, jobs) => sum + jobs[year]!, 0);
          expect(total).toBeCloseTo(persons + restaurants[year]!, 6);
        });
      }),
    );
  });

  it('has no pattern for an industry without workers', () => {
    expect(staffingPattern([{ industry: 'mines', occupation: 'miners', headcount: 0 }])).toEqual([]);
  });
});
