import type { PastIndicators } from '@gongxu/balance';
import fc from 'fast-check';
import { STANDARDISED } from '../default-methods.js';
import { ratedBy } from '../fixtures/rated.js';
import { ratedIndicator, subject } from '../fixtures/subjects.js';
import type { StandardisedMethod } from '../method-definition.js';
import type { Subject } from '../subject.js';

const against = (basis: 'economy' | 'own_past', parameters = {}): StandardisedMethod => ({
  ...STANDARDISED,
  parameters: {
    ...STANDARDISED.parameters,
    components: [{ indicator: 'wage_growth', direction: 'high', against: basis, weight: 1 }],
    ...parameters,
  },
});
const grows = (occupation: string, growth: number, employment: number, past: readonly number[] = []): Subject => ({
  ...subject({ occupation, employment }, [ratedIndicator('wage_growth', growth)]),
  past: past.map((value, index): PastIndicators => ({ year: 2020 + index, values: { wage_growth: value } })),
});
const scoresOf = (method: StandardisedMethod, subjects: readonly Subject[]) =>
  ratedBy(method, subjects).map(({ score }) => score);

describe('standardised', () => {
  it('takes the economy by employment: mean 0.01, deviation 0.02', () => {
    const subjects = [grows('a', 0.03, 100), grows('b', -0.01, 100)];
    expect(scoresOf(against('economy'), subjects)).toEqual([expect.closeTo(1 / 3, 9), expect.closeTo(-1 / 3, 9)]);
    const ratings = ratedBy(against('economy'), subjects).map(({ rating }) => rating);
    expect(ratings).toEqual(['shortage', 'surplus']);
  });

  it('takes an own past of earlier years: mean 0.02, sample deviation 0.01', () => {
    const subjects = [grows('a', 0.035, 100, [0.01, 0.02, 0.03])];
    expect(scoresOf(against('own_past'), subjects)).toEqual([expect.closeTo(1.5 / 3, 9)]);
    expect(scoresOf(against('own_past', { minimumPastYears: 4 }), subjects)).toEqual([null]);
    expect(scoresOf(against('own_past'), [grows('a', 0.5, 1, [0.02, 0.02, 0.02])])).toEqual([null]);
  });

  it('turns an indicator whose low values are signs of shortage', () => {
    const method = against('economy', {
      components: [{ indicator: 'wage_growth', direction: 'low', against: 'economy', weight: 1 }],
    });
    expect(scoresOf(method, [grows('a', 0.03, 1), grows('b', -0.01, 1)])).toEqual([
      expect.closeTo(-1 / 3, 9),
      expect.closeTo(1 / 3, 9),
    ]);
  });

  it.each([
    [0.25, 'shortage'],
    [0.2499, 'observation'],
    [0.15, 'observation'],
    [0.1499, 'balanced'],
    [-0.2499, 'balanced'],
    [-0.25, 'surplus'],
  ])('a score of %d is %s', (score, rating) => {
    const value = 0.02 + 3 * score * 0.01;
    expect(ratedBy(against('own_past'), [grows('a', value, 1, [0.01, 0.02, 0.03])])[0]).toMatchObject({
      rating,
    });
  });

  it('weighs what is rated, if that carries half of all weights', () => {
    const components = [
      { indicator: 'wage_growth', direction: 'high', against: 'own_past', weight: 0.5 },
      { indicator: 'employment_growth', direction: 'high', against: 'own_past', weight: 0.5 },
    ] as const;
    const one = [grows('a', 0.035, 1, [0.01, 0.02, 0.03])];
    expect(scoresOf(against('economy', { components }), one)).toEqual([expect.closeTo(0.5, 9)]);
    const heavier = [components[0], { ...components[1], weight: 0.6 }];
    expect(ratedBy(against('economy', { components: heavier }), one)[0]).toMatchObject({
      rating: 'undetermined',
      reason: 'too_few_indicators',
    });
  });

  it('stays on [−1, 1] and grows with the indicator', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 }), (growths) => {
        const scores = scoresOf(
          against('economy'),
          growths.map((growth, index) => grows(String(index), growth, 100 + index)),
        );
        const known = scores.flatMap((score, index) => (score === null ? [] : [{ score, growth: growths[index]! }]));
        expect(known.every(({ score }) => score >= -1 && score <= 1)).toBe(true);
        const ordered = [...known].sort((a, b) => a.growth - b.growth).map(({ score }) => score);
        expect([...ordered].sort((a, b) => a - b)).toEqual(ordered);
      }),
    );
  });
});
