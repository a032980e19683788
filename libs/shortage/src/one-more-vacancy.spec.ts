import type { BalanceInput } from '@gongxu/balance';
import type { Rating } from '@gongxu/domain';
import fc from 'fast-check';
import { BA_BEFORE_2020_REGION, DEFAULT_METHODS } from './default-methods.js';
import { ratedBy } from './fixtures/rated.js';
import { balanceInputOfRegisters, subjectsOf } from './fixtures/registers.js';
import { projection } from './fixtures/subjects.js';
import type { MethodDefinition, MethodKind } from './method-definition.js';

/** What one more vacancy, posted on the last day counted and still open, can do to the rating under a kind of method. */
const EFFECT: Readonly<Record<MethodKind, 'never lowers it' | 'moves nothing' | 'may lower it'>> = {
  points: 'never lowers it',
  ratio_gap: 'never lowers it',
  growth_share: 'never lowers it',
  /** Demand and supply are an official account's. */
  accounts: 'moves nothing',
  /** Growth and unemployment are of the employment series. */
  standardised: 'moves nothing',
  /** Only openings whose outcome is reported count: one that is filled lowers it, which is what the method is for. */
  fill_rate: 'moves nothing',
  /** Its durations weigh by postings in the very mean they are held against: more of them pull the mean up to themselves. */
  conditions: 'may lower it',
};

const SCALE: readonly Rating[] = ['surplus', 'balanced', 'observation', 'shortage'];

const market = fc.record({
  openings: fc.oneof(fc.integer({ min: 10, max: 300 }), fc.integer({ min: 10_000, max: 60_000 })),
  seekers: fc.nat(300),
  days: fc.integer({ min: 1, max: 90 }),
  /** Headcount, three years on, of the 400 there were. */
  headcount: fc.integer({ min: 300, max: 500 }),
  projected: fc.option(fc.integer({ min: -60, max: 60 }), { nil: null }),
});
type Market = typeof market extends fc.Arbitrary<infer T> ? T : never;

/** A region in which the first occupation has some vacancies more. */
function regionOf(drawn: readonly Market[], more: number): BalanceInput {
  const counts = drawn.map((one, at) => (at === 0 ? { ...one, openings: one.openings + more } : one));
  const plain = balanceInputOfRegisters(counts);
  return {
    ...plain,
    markets: plain.markets.map((one, at) => ({
      ...one,
      durations: [
        { days: 0, closed: 0, censored: at === 0 ? more : 0 },
        { days: drawn[at]!.days, closed: drawn[at]!.openings, censored: 0 },
      ],
    })),
    employment: plain.employment.flatMap((row, at) => [
      { ...row, year: 2023, medianWage: 4000 },
      { ...row, headcount: drawn[at]!.headcount, medianWage: 4000 + 10 * drawn[at]!.days },
    ]),
    accounts: plain.employment.flatMap(({ occupation }, at) => {
      const { projected } = drawn[at]!;
      return projected === null ? [] : [projection({ occupation, employmentEnd: 1000 + projected, otherSeekers: 90 })];
    }),
  };
}

const ratingWith = (method: MethodDefinition, drawn: readonly Market[], more: number): Rating =>
  ratedBy(method, subjectsOf(regionOf(drawn, more)))[0]!.rating;

const under = (effect: (typeof EFFECT)[MethodKind]) =>
  DEFAULT_METHODS.filter(({ kind }) => EFFECT[kind] === effect).map((method) => [method.id, method] as const);

const additions = fc.integer({ min: 1, max: 30 });
const regions = fc.array(market, { minLength: 2, maxLength: 6 });

describe('one more vacancy of an occupation', () => {
  it.each(under('never lowers it'))('never lowers its shortage: %s', (_, method) => {
    fc.assert(
      fc.property(regions, additions, (drawn, more) => {
        const [before, after] = [ratingWith(method, drawn, 0), ratingWith(method, drawn, more)];
        expect(SCALE.indexOf(after)).toBeGreaterThanOrEqual(SCALE.indexOf(before));
      }),
      { numRuns: 500 },
    );
    const tried = fc.sample(fc.tuple(regions, additions), { numRuns: 500, seed: 1 });
    expect(tried.some(([drawn, more]) => ratingWith(method, drawn, more) !== ratingWith(method, drawn, 0))).toBe(true);
  });

  it.each(under('moves nothing'))('moves nothing where the method looks elsewhere: %s', (_, method) => {
    fc.assert(
      fc.property(regions, (drawn) => {
        expect(ratingWith(method, drawn, 5)).toBe(ratingWith(method, drawn, 0));
      }),
    );
  });

  it('can lower it under the conditions of 2019: the mean that durations are held against has them in it', () => {
    // 1.3 × (10 × 131 + 10 × 70) ÷ 20 = 130.65 days, and with ten postings more 1.3 × (20 × 131 + 10 × 70) ÷ 30 = 143.9
    const drawn = [131, 70].map((days) => ({ openings: 10, seekers: 15, days, headcount: 400, projected: null }));
    const [before, after] = [0, 10].map((more) => ratingWith(BA_BEFORE_2020_REGION, drawn, more));
    expect([before, after]).toEqual(['shortage', 'balanced']);
  });
});
