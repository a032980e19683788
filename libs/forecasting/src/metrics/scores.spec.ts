import type { Forecast } from '../model.js';
import { naive } from '../models/naive.js';
import { owa, scoresOf, type Outcome } from './index.js';

const forecast = (mean: number[], lower: number[], upper: number[]): Forecast => ({
  mean,
  intervals: [{ level: 0.8, lower, upper }],
});
const growing: Outcome = {
  training: [1, 3, 2, 5],
  actual: [6, 4],
  forecast: forecast([5, 7], [4, 5], [6, 9]),
};
const larger: Outcome = {
  training: [100, 140, 120],
  actual: [100, 200],
  forecast: forecast([110, 180], [90, 170], [130, 190]),
};
const constant: Outcome = { training: [7, 7, 7], actual: [8, 8], forecast: forecast([7, 9], [6, 8], [8, 10]) };

describe('the scores of a collection', () => {
  it('are means over the steps, averaged over the outcomes', () => {
    const scores = scoresOf([growing, larger]);
    const smape = ((200 / 11 + 600 / 11) / 2 + (2000 / 210 + 4000 / 380) / 2) / 2;
    expect(scores).toMatchObject({ outcomes: 2, unscaled: 0, mae: (2 + 15) / 2, mase: (1 + 0.5) / 2 });
    expect(scores.smape).toBeCloseTo(smape, 12);
    const [interval] = scores.intervals;
    expect(interval).toMatchObject({ level: 0.8, coverage: 0.5 });
    expect(interval!.acd).toBeCloseTo(0.3, 12);
    // Widths 2 and 4 with a miss by 1, widths 40 and 20 with a miss by 10; ten times a miss counts at 80 %.
    expect(interval!.intervalScore).toBeCloseTo(((2 + 14) / 2 + (40 + 120) / 2) / 2, 9);
    expect(interval!.msis).toBeCloseTo((8 / 2 + 80 / 30) / 2, 9);
  });

  it('have OWA of the averages, not the average of OWAs', () => {
    const { smape, mase, owa: ratio } = scoresOf([growing, larger]);
    const naive2 = {
      smape: ((200 / 11 + 200 / 9) / 2 + (4000 / 220 + 16000 / 320) / 2) / 2,
      mase: (1 / 2 + 50 / 30) / 2,
    };
    expect(ratio).toBeCloseTo(owa({ smape, mase: mase! }, naive2), 9);
    expect(ratio).not.toBeCloseTo((scoresOf([growing]).owa! + scoresOf([larger]).owa!) / 2, 2);
  });

  it('of the naive method on yearly data have an OWA of 1', () => {
    const byNaive = [growing, larger].map((each) => ({ ...each, forecast: naive().fit(each.training).forecast(2) }));
    expect(scoresOf(byNaive).owa).toBe(1);
  });

  it('tell how many outcomes have no scale, and leave only these out of MASE', () => {
    expect(scoresOf([growing, constant])).toMatchObject({ outcomes: 2, unscaled: 1, mase: 1, mae: 1.5 });
    const alone = scoresOf([constant]);
    expect([alone.mase, alone.owa, alone.intervals[0]!.msis]).toEqual([undefined, undefined, undefined]);
  });
});
