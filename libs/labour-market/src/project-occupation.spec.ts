import { projectOccupation } from './project-occupation.js';

describe('the outlook of an occupation', () => {
  it('sets openings against seekers year by year', () => {
    const [first, second] = projectOccupation({
      employmentNow: 1000,
      employment: [1100, 1050],
      separationRate: [0.04],
      entrants: [60, 80],
      otherSeekers: [20],
    });
    // 4 % of 1050 leave and 100 jobs are new; then 4 % of 1075 leave and 50 jobs go.
    expect(first).toEqual({
      expansion: 100,
      replacement: 42,
      openings: 142,
      employment: 1100,
      supply: 80,
      gap: 62,
      cumulativeGap: 62,
      gapRatio: 62 / 1100,
    });
    expect(second).toMatchObject({ expansion: 0, replacement: 0, openings: 0, supply: 100, gap: -100 });
    expect(second!.cumulativeGap).toBe(-38);
  });

  it('has no gap ratio where nobody is employed', () => {
    const input = { employmentNow: 0, employment: [0], separationRate: [0.1], entrants: [5], otherSeekers: [0] };
    expect(projectOccupation(input)).toMatchObject([{ openings: 0, gap: -5, gapRatio: null }]);
  });

  it('refuses an input without a value', () => {
    const input = { employmentNow: 1, employment: [1], separationRate: [], entrants: [5], otherSeekers: [0] };
    expect(() => projectOccupation(input)).toThrow('separationRate');
  });
});
