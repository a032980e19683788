import { ACCOUNT_RATINGS, type AccountRating } from '@gongxu/domain';
import fc from 'fast-check';
import { ACCOUNTS } from '../default-methods.js';
import { ratedBy } from '../fixtures/rated.js';
import { projection, subject } from '../fixtures/subjects.js';
import { moved } from './accounts.js';

/** Employment 1,000 and demand 100 a year, so that the relative gap is 10 % less a thousandth of the supply. */
const rated = (recentRating: AccountRating | null, relativeGap: number, employmentStart = 1000) =>
  ratedBy(ACCOUNTS, [
    subject({}, [], [projection({ recentRating, employmentStart, schoolLeavers: (0.1 - relativeGap) * 1000 })]),
  ])[0]!;

describe('accounts', () => {
  it.each([
    ['balanced', 0.03, 'moderate_shortage', 'shortage'],
    ['balanced', 0.08, 'strong_shortage', 'shortage'],
    ['balanced', 0.029, 'balanced', 'balanced'],
    ['balanced', -0.03, 'moderate_surplus', 'surplus'],
    ['moderate_shortage', 0.03, 'strong_shortage', 'shortage'],
    ['moderate_shortage', 0, 'moderate_shortage', 'shortage'],
    ['moderate_shortage', -0.5, 'balanced', 'balanced'],
    ['strong_shortage', -0.03, 'moderate_shortage', 'shortage'],
    ['moderate_surplus', 0.09, 'balanced', 'balanced'],
    [null, 0.09, 'strong_shortage', 'shortage'],
    [null, -0.04, 'moderate_surplus', 'surplus'],
  ] as const)('%s with a relative gap of %d becomes %s', (recent, gap, label, rating) => {
    expect(rated(recent, gap)).toMatchObject({ label, rating });
  });

  it('never jumps from shortage to surplus or back', () => {
    const balanced = ACCOUNT_RATINGS.indexOf('balanced');
    fc.assert(
      fc.property(fc.constantFrom(...ACCOUNT_RATINGS), fc.integer({ min: -4, max: 4 }), (recent, steps) => {
        const side = Math.sign(ACCOUNT_RATINGS.indexOf(recent) - balanced);
        const future = Math.sign(ACCOUNT_RATINGS.indexOf(moved(recent, steps)) - balanced);
        expect(side * future).not.toBe(-1);
      }),
    );
  });

  it('looks at the nearest horizon, whatever the order of the accounts', () => {
    const near = projection({ otherSeekers: 0 });
    const far = projection({ periodEnd: 2036, otherSeekers: 10_000 });
    const labels = [
      [near, far],
      [far, near],
    ].map((accounts) => ratedBy(ACCOUNTS, [subject({}, [], accounts)])[0]!.label);
    expect(labels).toEqual(['strong_shortage', 'strong_shortage']);
  });

  it('is undetermined where the publisher did not rate, and starts from balance where it says nothing', () => {
    const stated = (recentRating: 'not_rated' | null) =>
      ratedBy(ACCOUNTS, [subject({}, [], [projection({ recentRating, otherSeekers: 0 })])])[0]!;
    expect(stated('not_rated')).toMatchObject({ rating: 'undetermined', reason: 'not_rated', score: null });
    expect(stated(null)).toMatchObject({ rating: 'shortage', label: 'strong_shortage' });
  });

  it('is undetermined without account, supply or enough jobs', () => {
    const reasonOf = (accounts: Parameters<typeof projection>[0][]) =>
      ratedBy(ACCOUNTS, [subject({}, [], accounts.map(projection))])[0]!;
    expect(reasonOf([])).toMatchObject({ rating: 'undetermined', reason: 'no_account' });
    expect(reasonOf([{ recentRating: 'strong_shortage' }])).toMatchObject({
      rating: 'undetermined',
      reason: 'no_supply',
    });
    expect(reasonOf([{ openingsAnnual: null, otherSeekers: 5 }])).toMatchObject({
      rating: 'undetermined',
      reason: 'no_demand',
    });
    expect(rated('balanced', 0, 49)).toMatchObject({ rating: 'undetermined', reason: 'too_few_jobs' });
  });
});
