import { ACCOUNT_RATINGS } from '@gongxu/domain';
import type { IndicatorId, IndicatorValue } from '@gongxu/balance';
import {
  ACCOUNTS,
  BA_BEFORE_2020,
  BA_BEFORE_2020_REGION,
  FILL_RATE,
  GROWTH_SHARE,
  POINTS,
  RATIO_GAP,
} from './default-methods.js';
import { projection, ratedIndicator, subject } from './fixtures/subjects.js';
import type { MethodDefinition, PointsMethod } from './method-definition.js';
import { ratingOfMean } from './methods/points.js';
import { rate } from './rate.js';
import type { Subject } from './subject.js';

const ratingOf = (method: MethodDefinition, ...subjects: Subject[]) => rate(method, subjects, { subRegions: [] })[0]!;

describe('Bundesagentur für Arbeit, points (since 2020): mean ≥ 2.0 shortage, ≥ 1.5 and < 2.0 observation, else none', () => {
  const ids: readonly IndicatorId[] = [
    'openings_per_seeker', 'relative_gap', 'fill_rate', 'vacancy_days', 'exit_rate', 'wage_growth', 'employment_growth', 'retirement_share',
  ]; // prettier-ignore
  const plain: PointsMethod = {
    ...POINTS,
    parameters: {
      ...POINTS.parameters,
      scales: ids.map((indicator) => ({ indicator, direction: 'high', cutPoints: [1, 2, 3] })),
    },
  };
  const of = (points: readonly (number | 'X')[]) => {
    const indicators = points.flatMap((value, index) => (value === 'X' ? [] : [ratedIndicator(ids[index]!, value)]));
    return ratingOf(plain, subject({ openings: 100, seekers: 100 }, indicators));
  };

  it.each([
    [[3, 3, 2, 1, 2, 1], 2.0, 'shortage'],
    [[3, 2, 1, 2, 1, 'X'], 1.8, 'observation'],
    [[2, 2, 2, 2, 2, 2, 2, 1], 1.875, 'observation'],
    [[3, 3, 2, 1, 1, 1, 1, 'X'], 12 / 7, 'observation'],
    [[2, 1, 2, 1, 'X', 'X'], 1.5, 'observation'],
    [[2, 1, 2, 1, 2, 1, 1, 'X'], 10 / 7, 'balanced'],
  ] as const)('%j: mean %d, %s', (points, mean, rating) => {
    expect(of(points)).toMatchObject({ rating, score: expect.closeTo(mean, 12) });
  });

  it.each([
    [2, 'shortage'],
    [1.99, 'observation'],
    [1.5, 'observation'],
    [1.49, 'balanced'],
  ])('a mean of %d is %s', (mean, rating) => {
    expect(ratingOfMean(mean, NaN, POINTS.parameters)).toBe(rating);
  });
});

describe('Bundesagentur für Arbeit, before 2020: vacancy time ≥ 40 % above the mean (regions 30 %), < 200 seekers per 100 vacancies, unemployment ≤ 3 %', () => {
  const of = (method: MethodDefinition, days: number, seekers: number, unemployment: number) =>
    ratingOf(
      method,
      subject({}, [
        { ...ratedIndicator('vacancy_days', days), n: 0 } as IndicatorValue,
        ratedIndicator('seekers_per_100_vacancies', seekers),
        ratedIndicator('occupation_unemployment', unemployment),
      ]),
      subject({ occupation: 'others' }, [{ ...ratedIndicator('vacancy_days', 100), n: 1000 } as IndicatorValue]),
    ).rating;

  it.each([
    ['all three at their thresholds', 140, 199.9, 0.03, 'shortage'],
    ['vacancy time 39.9 % above the mean', 139.9, 199.9, 0.03, 'balanced'],
    ['200 seekers per 100 vacancies', 140, 200, 0.03, 'balanced'],
    ['unemployment of 3.01 %', 140, 199.9, 0.0301, 'balanced'],
  ])('whole country: %s', (_, days, seekers, unemployment, rating) => {
    expect(of(BA_BEFORE_2020, days, seekers, unemployment)).toBe(rating);
  });

  it('regions: 30 % is enough, 29.9 % is not', () => {
    expect([130, 129.9].map((days) => of(BA_BEFORE_2020_REGION, days, 100, 0.01))).toEqual(['shortage', 'balanced']);
  });
});

describe('Hangzhou, bands of gap ÷ demand: 0.2 is 紧缺, 0.5 is 非常紧缺', () => {
  it.each([
    [1000, 801, '一般紧缺'],
    [1000, 800, '紧缺'],
    [1000, 501, '紧缺'],
    [1000, 500, '非常紧缺'],
  ])('%d openings and %d seekers: %s', (openings, seekers, labelZh) => {
    expect(ratingOf(RATIO_GAP, subject({ openings, seekers }))).toMatchObject({ labelZh });
  });
});

describe('Washington State: growth ≥ 90 % of the area’s and ≥ 0.08 % of openings; < 70 % and < 1 %; fewer than 50 jobs', () => {
  /** The area grows by 1 % and has 100,000 openings. */
  const of = (growth: number, openings: number, employment = 1000) => {
    const account = projection({ employmentStart: 1000, employmentEnd: 1000 * (1 + growth), openingsAnnual: openings });
    const rest = projection({
      occupation: 'z',
      employmentStart: 999_000,
      employmentEnd: 1_010_000 - 1000 * (1 + growth),
      openingsAnnual: 100_000 - openings,
    });
    return ratingOf(
      GROWTH_SHARE,
      subject({ employment }, [], [account]),
      subject({ occupation: 'z', employment: 999_000 }, [], [rest]),
    );
  };

  it.each([
    ['90 % of the growth and 0.08 % of the openings, exactly', 0.009, 80, 'in_demand'],
    ['89.9 % of the growth', 0.00899, 80, 'balanced'],
    ['0.079 % of the openings', 0.009, 79, 'balanced'],
    ['70 % of the growth, exactly', 0.007, 999, 'balanced'],
    ['69 % of the growth and 0.999 % of the openings', 0.0069, 999, 'not_in_demand'],
    ['69 % of the growth and 1 % of the openings, exactly', 0.0069, 1000, 'balanced'],
  ])('%s', (_, growth, openings, label) => {
    expect(of(growth, openings)).toMatchObject({ label });
  });

  it('49 jobs are not listed, 50 are', () => {
    expect([49, 50].map((jobs) => of(0.02, 500, jobs).rating)).toEqual(['not_listed', 'shortage']);
  });
});

describe('COPS: a rating never goes from shortage to surplus or back', () => {
  it.each(ACCOUNT_RATINGS)('from %s', (recentRating) => {
    const side = (label: string): number => (label.endsWith('shortage') ? 1 : label.endsWith('surplus') ? -1 : 0);
    for (const supply of [0, 100, 1000]) {
      const account = projection({ recentRating, openingsAnnual: 100, otherSeekers: supply });
      expect(side(recentRating) * side(ratingOf(ACCOUNTS, subject({}, [], [account])).label)).not.toBe(-1);
    }
  });
});

describe('Jobs and Skills Australia: the drivers of a low fill rate', () => {
  it('few qualified applicants and training of a year or more is a long training gap', () => {
    const indicators = [ratedIndicator('fill_rate', 0.5), ratedIndicator('openings_per_seeker', 3)];
    expect(ratingOf(FILL_RATE, subject({ educationLevel: '6' }, indicators)).driver).toBe('long_training_gap');
    expect(ratingOf(FILL_RATE, subject({ educationLevel: '2' }, indicators)).driver).toBe('short_training_gap');
  });
});
