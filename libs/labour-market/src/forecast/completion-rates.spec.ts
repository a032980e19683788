import { seededRandom } from '@gongxu/forecasting';
import { drawBinomial } from '../draws/draw-binomial.js';
import { drawRate } from '../draws/uncertain-rate.js';
import { completionRates, type Cohort } from './completion-rates.js';

const cohort = (provision: string, entrants: number, graduates: number, level = '高职专科'): Cohort => ({
  provision,
  level,
  entrants,
  graduates,
});

describe('the share of entrants who graduate', () => {
  it('is the level’s for a provision without a finished cohort, and unknown for a level without any', () => {
    const rates = completionRates([cohort('a', 100, 90), cohort('b', 300, 210)]);
    expect(rates('new', '高职专科')).toMatchObject({ rate: 0.75, borrowed: 1 });
    expect(rates('new', '中职')).toBeUndefined();
  });

  it('is nearly a large provision’s own and a small one’s is drawn to the level’s mean', () => {
    const rates = completionRates([cohort('large', 2000, 1200), cohort('other', 2000, 1900), cohort('small', 10, 10)]);
    const [large, small] = [rates('large', '高职专科')!, rates('small', '高职专科')!];
    expect(large.rate).toBeCloseTo(0.6, 1);
    expect(large.borrowed).toBeLessThan(0.02);
    expect(small.borrowed).toBeGreaterThan(0.2);
    expect(small.rate).toBeLessThan(1);
    expect(small.rate).toBeGreaterThan(0.775);
  });

  it('is at most 1 where more graduate than began', () => {
    expect(completionRates([cohort('a', 50, 60), cohort('a', 50, 55)])('a', '高职专科')!.rate).toBe(1);
  });

  it('is as uncertain as the cohorts differ: the beta-binomial they were drawn from is found again', () => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: 600 }, (_, i) =>
      cohort(`p${i}`, 80, drawBinomial(80, drawRate({ rate: 0.9, observed: 40 }, random), random)),
    );
    const { rate, observed } = completionRates(drawn)('new', '高职专科')!;
    expect(rate).toBeCloseTo(0.9, 2);
    // a + b = 40; the correlation is 1 ÷ 41.
    expect(1 / (observed + 1)).toBeCloseTo(1 / 41, 2);
  });
});
