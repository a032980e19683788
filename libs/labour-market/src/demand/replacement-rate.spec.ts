import { cohortOutflow, netFlow } from './cohort-outflow.js';
import { leaversByAge } from './leavers-by-age.js';
import { annualReplacementRate } from './replacement-rate.js';

describe('replacement demand from age structure', () => {
  it('adds the leavers of every age', () => {
    expect(
      leaversByAge([
        { persons: 100, rate: 0.01 },
        { persons: 50, rate: 0.2 },
        { persons: 10, rate: 1 },
      ]),
    ).toBe(21);
  });

  it('is a compound rate a year', () => {
    expect(annualReplacementRate({ replacement: 21, employment: 100, years: 2 })).toBeCloseTo(0.1, 12);
    expect(annualReplacementRate({ replacement: 0, employment: 100, years: 5 })).toBe(0);
  });
});

describe('the outflow of a cohort', () => {
  it('is what it lost, and nothing when it grew', () => {
    expect(netFlow({ before: 100, after: 80 })).toBeCloseTo(-0.2, 12);
    expect(cohortOutflow({ before: 100, after: 80 })).toBeCloseTo(0.2, 12);
    expect(cohortOutflow({ before: 100, after: 130 })).toBe(0);
  });

  it('is not known of a cohort that was not there', () => {
    expect(cohortOutflow({ before: 0, after: 5 })).toBeNull();
  });

  it('puts the participation expected in the place of the past one', () => {
    const cohort = { before: 100, after: 80, labourForcePast: 0.8 };
    expect(cohortOutflow(cohort)).toBeCloseTo(0.2, 12);
    expect(cohortOutflow({ ...cohort, labourForceAhead: 0.9 })).toBeCloseTo(0.1, 12);
    expect(cohortOutflow({ ...cohort, labourForceAhead: 0.4 })).toBeCloseTo(0.6, 12);
  });
});
