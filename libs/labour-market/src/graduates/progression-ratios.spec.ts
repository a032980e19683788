import { progressionRatios, smoothedRatio } from './progression-ratios.js';

describe('progression ratios', () => {
  it('set a grade against the grade below it a year before', () => {
    const onRoll = [
      [100, 90, 80],
      [110, 95, 81],
      [120, 99, 76],
    ];
    expect(progressionRatios(onRoll)).toEqual([
      [0.95, 0.9],
      [0.9, 0.8],
    ]);
  });

  it('leave out a year whose grade was empty', () => {
    expect(
      progressionRatios([
        [0, 10],
        [100, 0],
        [100, 70],
      ]),
    ).toEqual([[0.7]]);
  });

  it('are smoothed with 0.4, 0.24 … as the NCES does (Projections of Education Statistics, appendix A)', () => {
    expect(smoothedRatio([0.9, 1, 0.8])).toBeCloseTo(0.4 * 0.8 + 0.24 * 1 + 0.36 * 0.9, 12);
    expect(smoothedRatio([0.9, 0.9, 0.9])).toBeCloseTo(0.9, 12);
    expect(smoothedRatio([])).toBeUndefined();
  });
});
