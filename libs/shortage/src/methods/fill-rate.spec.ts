import type { EducationLevel } from '@gongxu/domain';
import { FILL_RATE } from '../default-methods.js';
import { ratedBy } from '../fixtures/rated.js';
import { ratedIndicator, subject } from '../fixtures/subjects.js';

const rated = (
  fillRate: number | null,
  openingsPerSeeker: number | null = null,
  educationLevel: EducationLevel | null = null,
  separation: number | null = null,
) =>
  ratedBy(FILL_RATE, [
    subject({ educationLevel }, [
      ...(fillRate === null ? [] : [ratedIndicator('fill_rate', fillRate)]),
      ...(openingsPerSeeker === null ? [] : [ratedIndicator('openings_per_seeker', openingsPerSeeker)]),
      ...(separation === null ? [] : [ratedIndicator('separation_rate', separation)]),
    ]),
  ])[0]!;

describe('fill_rate', () => {
  it.each([
    [0.66, 'shortage'],
    [0.67, 'observation'],
    [0.749, 'observation'],
    [0.75, 'balanced'],
    [1, 'balanced'],
  ])('%d is %s, and scores what is left unfilled', (fillRate, rating) => {
    expect(rated(fillRate)).toMatchObject({ rating, score: 1 - fillRate });
  });

  it.each([
    ['few applicants, training of a year and more', 2, '4', null, 'long_training_gap'],
    ['few applicants, high separations too', 2, '6', 0.5, 'long_training_gap'],
    ['few applicants, shorter training', 1.01, '3', null, 'short_training_gap'],
    ['few applicants, no level named', 2, null, null, 'undetermined'],
    ['one applicant for each opening', 1, '6', 0.1, 'suitability_gap'],
    ['applicants enough, separations not counted', 0.5, '6', null, 'suitability_gap'],
    ['applicants enough, a fifth of the staff leaves', 0.5, '6', 0.2, 'retention_gap'],
    ['applicants not counted', null, '6', 0.5, 'undetermined'],
  ] as const)('names the driver: %s', (_, openingsPerSeeker, education, separation, driver) => {
    expect(rated(0.4, openingsPerSeeker, education, separation)).toMatchObject({ driver, label: driver });
  });

  it('names no driver where there is no shortage, and rates nothing without a fill rate', () => {
    expect(rated(0.9, 2, '6')).not.toHaveProperty('driver');
    expect(rated(null, 2, '6')).toMatchObject({ rating: 'undetermined', reason: 'no_fill_rate', score: null });
  });
});
