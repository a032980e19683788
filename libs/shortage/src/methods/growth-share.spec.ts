import type { OccupationAccount } from '@gongxu/balance';
import { GROWTH_SHARE } from '../default-methods.js';
import { ratedBy } from '../fixtures/rated.js';
import { projection, subject } from '../fixtures/subjects.js';
import { partOfGrowth } from './growth-share.js';

/** Total openings 100,000 a year; the region grows by `regionGrowth` whatever occupation a does. */
const rated = (accounts: readonly Partial<OccupationAccount>[], regionGrowth: number, employment = 1000) => {
  const ofA = accounts.map((figures) => projection(figures));
  const rest = ofA.map(({ periodStart, periodEnd, employmentStart, employmentEnd, openingsAnnual }) => {
    const start = 1e6 - employmentStart!;
    const end = 1e6 * (1 + regionGrowth) ** (periodEnd - periodStart) - employmentEnd!;
    return projection({
      occupation: 'z',
      periodStart,
      periodEnd,
      employmentStart: start,
      employmentEnd: end,
      openingsAnnual: 100_000 - openingsAnnual!,
    });
  });
  const subjects = [subject({ employment }, [], ofA), subject({ occupation: 'z', employment: 1e6 }, [], rest)];
  return ratedBy(GROWTH_SHARE, subjects)[0]!;
};

const grows = (growth: number, openingsAnnual: number): Partial<OccupationAccount> => ({
  employmentEnd: 1000 * (1 + growth),
  openingsAnnual,
});

describe('growth_share', () => {
  it.each([
    ['exactly 90 % of the growth and exactly 0.08 % of the openings', 0.009, 80, 'in_demand', 'shortage'],
    ['growth just short of 90 %', 0.00899, 80, 'balanced', 'balanced'],
    ['openings just short of 0.08 %', 0.009, 79, 'balanced', 'balanced'],
    ['growth below 70 % and openings below 1 %', 0.0069, 999, 'not_in_demand', 'surplus'],
    ['growth of exactly 70 %', 0.007, 999, 'balanced', 'balanced'],
    ['openings of exactly 1 %', 0, 1000, 'balanced', 'balanced'],
  ])('%s', (_, growth, openings, label, rating) => {
    expect(rated([grows(growth, openings)], 0.01)).toMatchObject({ label, rating });
  });

  it('is labelled by any horizon, and balanced when horizons contradict', () => {
    const near = (growth: number) => grows(growth, 500);
    const far = (growth: number) => ({ ...grows((1 + growth) ** 5 - 1, 500), periodEnd: 2031 });
    expect(rated([near(0.02), far(0.008)], 0.01).label).toBe('in_demand');
    expect(rated([near(0.008), far(0)], 0.01).label).toBe('not_in_demand');
    expect(rated([near(0.02), far(0)], 0.01)).toMatchObject({ label: 'balanced', reason: 'contradicting_horizons' });
  });

  it('does not list an occupation of fewer than 50 jobs', () => {
    expect(rated([grows(0.02, 500)], 0.01, 49)).toMatchObject({
      rating: 'not_listed',
      reason: 'too_few_jobs',
      score: null,
    });
    expect(rated([grows(0.02, 500)], 0.01, 50).rating).toBe('shortage');
  });

  it('compares with a shrinking or standing region by the same allowance', () => {
    expect([0.9, 0.7].map((part) => partOfGrowth(part, 0.01))).toEqual([
      expect.closeTo(0.009, 12),
      expect.closeTo(0.007, 12),
    ]);
    expect([0.9, 0.7].map((part) => partOfGrowth(part, -0.01))).toEqual([
      expect.closeTo(-0.011, 12),
      expect.closeTo(-0.013, 12),
    ]);
    expect(rated([grows(-0.011, 80)], -0.01).label).toBe('in_demand');
    expect(rated([grows(-0.014, 80)], -0.01).label).toBe('not_in_demand');
    expect(rated([grows(0, 80)], 0).label).toBe('in_demand');
  });

  it('takes counted employment and registered openings for the observed horizon', () => {
    const growth = (annual: number) => ({ annual, regionAnnual: 0.01, dataset: 'employment' }) as const;
    const subjects = [
      subject({ employment: 1000, openings: 20, employmentGrowth: growth(0.03) }),
      subject({ occupation: 'b', employment: 1000, openings: 5, employmentGrowth: growth(-0.03) }),
      subject({ occupation: 'z', employment: 90_000, openings: 975, employmentGrowth: growth(0.0085) }),
    ];
    expect(ratedBy(GROWTH_SHARE, subjects).map(({ label }) => label)).toEqual([
      'in_demand',
      'not_in_demand',
      'balanced',
    ]);
  });
});
