import type { IndicatorValue } from '@gongxu/balance';
import { BA_BEFORE_2020, BA_BEFORE_2020_REGION } from '../default-methods.js';
import { ratedBy } from '../fixtures/rated.js';
import { ratedIndicator, subject } from '../fixtures/subjects.js';

/** An occupation among others whose vacancies last 100 days; n makes it too small to move the mean. */
const rated = (days: number | null, seekers: number | null, unemployment: number | null, method = BA_BEFORE_2020) => {
  const of = (id: IndicatorValue['id'], value: number | null): IndicatorValue[] =>
    value === null ? [] : [{ ...ratedIndicator(id, value), n: 0 } as IndicatorValue];
  const one = subject({}, [
    ...of('vacancy_days', days),
    ...of('seekers_per_100_vacancies', seekers),
    ...of('occupation_unemployment', unemployment),
  ]);
  const others = [
    [50, 30],
    [150, 30],
  ].map(([value, n], index) =>
    subject({ occupation: `o${index}` }, [{ ...ratedIndicator('vacancy_days', value!), n } as IndicatorValue]),
  );
  return ratedBy(method, [one, ...others])[0]!;
};

describe('conditions', () => {
  it('asks for all', () => {
    expect(rated(140, 199, 0.03)).toMatchObject({ rating: 'shortage', score: 1 });
    expect(rated(139, 199, 0.03)).toMatchObject({ rating: 'balanced', score: expect.closeTo(2 / 3, 12) });
    expect(rated(10, 900, 0.2)).toMatchObject({ rating: 'balanced', score: 0 });
  });

  it('weighs the mean of all occupations by the records behind them', () => {
    expect(rated(130, 100, 0.01, BA_BEFORE_2020_REGION).rating).toBe('shortage');
    expect(rated(130, 100, 0.01, BA_BEFORE_2020).rating).toBe('balanced');
  });

  it('is decided by one condition that fails, and undetermined where one that is not known could fail', () => {
    expect(rated(null, 200, null).rating).toBe('balanced');
    expect(rated(null, 100, 0.01)).toMatchObject({ rating: 'undetermined', reason: 'too_few_indicators', score: null });
  });
});
