import type { BalanceLine } from '@gongxu/balance';
import { POINTS } from '../default-methods.js';
import { ratedBy } from '../fixtures/rated.js';
import { ratedIndicator, subject } from '../fixtures/subjects.js';
import type { PointsMethod } from '../method-definition.js';
import { pointsFor } from './points.js';

const IDS = ['fill_rate', 'vacancy_days', 'exit_rate', 'wage_growth', 'employment_growth', 'retirement_share'] as const;

/** A scale on which an indicator's value is its points. */
const PLAIN: PointsMethod = {
  ...POINTS,
  parameters: {
    ...POINTS.parameters,
    scales: IDS.map((indicator) => ({ indicator, direction: 'high', cutPoints: [1, 2, 3] })),
  },
};

const ratingOf = (
  points: readonly (number | 'X')[],
  figures: Partial<BalanceLine> = { openings: 100, seekers: 100 },
) => {
  const indicators = points.flatMap((value, index) => (value === 'X' ? [] : [ratedIndicator(IDS[index]!, value)]));
  return ratedBy(PLAIN, [subject(figures, indicators)])[0]!;
};

describe('points', () => {
  it.each([
    [[3, 3, 2, 1, 2, 1], 2, 'shortage'],
    [[3, 2, 1, 2, 1, 'X'], 1.8, 'observation'],
    [[2, 1, 'X', 'X', 'X', 'X'], null, 'undetermined'],
    [[2, 1, 1, 2, 1, 1], 8 / 6, 'balanced'],
    [[2, 1, 1, 2, 'X', 'X'], 1.5, 'observation'],
  ] as const)('%j has mean %s: %s', (points, mean, rating) => {
    expect(ratingOf(points)).toMatchObject({ rating, score: mean });
  });

  it('takes a mean that misses 2.0 only by rounding for 2.0, and 1.99 for less', () => {
    const method = (shortageFrom: number): PointsMethod => ({
      ...PLAIN,
      parameters: { ...PLAIN.parameters, shortageFrom },
    });
    const indicators = [3, 2, 1, 2].map((value, index) => ratedIndicator(IDS[index]!, value));
    const one = subject({ openings: 100, seekers: 100 }, indicators);
    expect(ratedBy(method(2 + 1e-12), [one])[0]!.rating).toBe('shortage');
    expect(ratedBy(method(2.01), [one])[0]!.rating).toBe('observation');
    expect(
      ratedBy({ ...method(2), parameters: { ...method(2).parameters, observationFrom: 1.5 } }, [one])[0]!.score,
    ).toBe(2);
  });

  it('is undetermined on fewer observations than the minimum', () => {
    expect(ratingOf([3, 3, 3, 3, 3, 3], { openings: 5, seekers: 4 })).toMatchObject({
      rating: 'undetermined',
      reason: 'too_few_observations',
    });
    expect(ratingOf([3, 3, 3, 3, 3, 3], { openings: 5, seekers: 5 }).rating).toBe('shortage');
  });

  it('takes a posting of many openings for one observation', () => {
    const figures = { postings: 3, openings: 300, seekers: 6 };
    expect(ratingOf([3, 3, 3, 3, 3, 3], figures)).toMatchObject({ reason: 'too_few_observations' });
    expect(ratingOf([3, 3, 3, 3, 3, 3], { ...figures, postings: 4 }).rating).toBe('shortage');
  });

  it('calls surplus only with few points and many seekers, both', () => {
    const few = [ratedIndicator('fill_rate', 0.95), ratedIndicator('vacancy_days', 10)];
    const rated = (ratio: number) =>
      ratedBy(POINTS, [
        subject({ openings: 100, seekers: 100 }, [...few, ratedIndicator('openings_per_seeker', ratio)]),
      ])[0]!.rating;
    expect([0.4, 0.69, 0.7, 0.79].map(rated)).toEqual(['surplus', 'surplus', 'balanced', 'balanced']);
  });

  it('counts the cut points a value reaches from its side, the cut points themselves included', () => {
    const high = { indicator: 'openings_per_seeker', direction: 'high', cutPoints: [0.8, 1.2, 1.8] } as const;
    expect([0.79, 0.8, 1.2, 1.79, 1.8, 9].map((value) => pointsFor(value, high))).toEqual([0, 1, 2, 2, 3, 3]);
    const low = { indicator: 'fill_rate', direction: 'low', cutPoints: [0.8, 0.65, 0.5] } as const;
    expect([0.81, 0.8, 0.65, 0.51, 0.5, 0].map((value) => pointsFor(value, low))).toEqual([0, 1, 2, 2, 3, 3]);
  });
});
