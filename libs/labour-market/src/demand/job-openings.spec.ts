import fc from 'fast-check';
import { jobOpenings } from './job-openings.js';

const persons = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('openings', () => {
  it('of a growing occupation are its growth and all who leave', () => {
    expect(jobOpenings({ change: 30, separations: 50 })).toEqual({ expansion: 30, replacement: 50, openings: 80 });
  });

  it('of a shrinking occupation are the leavers beyond its shrinkage', () => {
    expect(jobOpenings({ change: -20, separations: 50 })).toEqual({ expansion: 0, replacement: 30, openings: 30 });
    expect(jobOpenings({ change: -80, separations: 50 })).toEqual({ expansion: 0, replacement: 0, openings: 0 });
  });

  // BLS Employment Projections 2024–34, table 1.10: change over ten years, separations and openings per year, thousands.
  it.each([
    ['total, all occupations', 5211.8, 18342.1, 18863.3],
    ['software developers', 267.7, 88.4, 115.2],
    ['network and computer systems administrators', -13.8, 15.7, 14.3],
    ['farmers, ranchers, and other agricultural managers', -11.1, 86.6, 85.5],
  ])('of %s are as published', (_, change, separations, published) => {
    expect(Math.abs(jobOpenings({ change: change / 10, separations }).openings - published)).toBeLessThan(0.1);
  });

  it('are change + separations, and never below 0', () => {
    fc.assert(
      fc.property(persons, persons.map(Math.abs), (change, separations) => {
        const { expansion, replacement, openings } = jobOpenings({ change, separations });
        expect(Math.min(expansion, replacement)).toBeGreaterThanOrEqual(0);
        expect(openings).toBeCloseTo(Math.max(0, change + separations), 6);
      }),
    );
  });
});
