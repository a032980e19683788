import { market, employment } from '../fixtures/rows.js';
import { poisson, seeded } from '../fixtures/seeded.js';
import type { IndicatorValue } from '../indicator.js';
import { areaIndicators } from './area-indicators.js';

const rated = (id: IndicatorValue['id'], value: number): IndicatorValue => ({
  id,
  status: 'rated',
  value,
  datasets: [],
});
const missing = (id: IndicatorValue['id'], reason: 'not_collected' | 'too_thin'): IndicatorValue => ({
  id,
  status: 'not_rated',
  reason,
  datasets: [],
});

const counts = (occupation: string, region: string, openings: number, seekers: number, filled = openings / 2) =>
  market({ occupation, region, openings, seekers, filled, openingsWithOutcome: openings });

const markets = [
  counts('a', 'x', 300, 100, 60),
  counts('a', 'y', 60, 100, 48),
  counts('a', 'z', 4, 2, 1),
  counts('b', 'x', 50, 50),
  counts('b', 'y', 100, 50),
  counts('b', 'z', 1, 1, 0),
];
const parents = new Map<string, readonly IndicatorValue[]>([
  ['a', [rated('openings_per_seeker', 1.8), rated('fill_rate', 0.3), missing('exit_rate', 'too_thin')]],
  ['b', [rated('openings_per_seeker', 1.5), rated('fill_rate', 0.5), missing('exit_rate', 'not_collected')]],
]);
const shown = (input: Partial<Parameters<typeof areaIndicators>[0]> = {}) =>
  areaIndicators({ parents, markets, employment: [], minimumRecords: 3, ...input });
const one = (occupation: string, region: string, id: string, of = shown()) =>
  of
    .get(occupation)!
    .find((area) => area.region === region)!
    .indicators.find((indicator) => indicator.id === id);

describe('areaIndicators', () => {
  it('puts every value between the area’s own and the parent’s, by the share it borrows', () => {
    for (const [region, own] of [
      ['x', 3],
      ['y', 0.6],
      ['z', 2],
    ] as const) {
      const { value, borrowed } = one('a', region, 'openings_per_seeker')!;
      expect(value).toBeCloseTo(borrowed! * 1.8 + (1 - borrowed!) * own, 12);
      expect(borrowed).toBeGreaterThan(0);
      expect(borrowed).toBeLessThan(1);
    }
    const borrowedBy = (region: string) => one('a', region, 'fill_rate')!.borrowed!;
    expect(borrowedBy('z')).toBeGreaterThan(borrowedBy('y'));
    expect(borrowedBy('y')).toBeGreaterThan(borrowedBy('x'));
  });

  it('borrows more where openings come in large postings: they say less than as many single ones', () => {
    const inTens = markets.map((row) => ({ ...row, postings: Math.ceil(row.openings / 10) }));
    const few = shown({ markets: inTens });
    for (const region of ['x', 'y'])
      expect(one('a', region, 'openings_per_seeker', few)!.borrowed).toBeGreaterThan(
        one('a', region, 'openings_per_seeker')!.borrowed!,
      );
  });

  it('takes chance for no difference: openings in postings and seekers drawn alike everywhere are borrowed nearly whole', () => {
    const random = seeded(11);
    const drawn = Array.from({ length: 300 }, (_, occupation) =>
      ['x', 'y', 'z', 'v'].map((region) => {
        const postings = poisson(random, 8);
        const sizes = Array.from({ length: postings }, () => 1 + Math.floor(Math.log(random()) / Math.log(2 / 3)));
        const openings = sizes.reduce((sum, size) => sum + size, 0);
        return market({ occupation: String(occupation), region, postings, openings, seekers: poisson(random, 20) });
      }),
    ).flat();
    const alike = new Map(drawn.map(({ occupation }) => [occupation, [rated('openings_per_seeker', 1.2)]]));
    const shares = [...shown({ markets: drawn, parents: alike }).values()].flatMap((areas) =>
      areas.flatMap(({ indicators }) => indicators.flatMap(({ borrowed }) => borrowed ?? [])),
    );
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.9);
  });

  it('gives the reciprocal the same share', () => {
    const direct = one('a', 'x', 'openings_per_seeker')!;
    expect(one('a', 'x', 'seekers_per_100_vacancies')).toEqual({
      ...direct,
      id: 'seekers_per_100_vacancies',
      value: 100 / direct.value!,
    });
  });

  it('is undetermined, with the reason, on fewer than three records or a parent that is not rated', () => {
    expect(one('b', 'z', 'openings_per_seeker')).toEqual({
      id: 'openings_per_seeker',
      value: null,
      borrowed: null,
      n: 2,
      reason: 'too_thin',
    });
    expect(one('b', 'z', 'openings_per_seeker', shown({ minimumRecords: 2 }))!.reason).toBeNull();
    expect(one('a', 'x', 'exit_rate')).toMatchObject({ value: null, reason: 'too_thin' });
    expect(one('b', 'x', 'exit_rate')).toBeUndefined();
  });

  it('shrinks what employment counts, too', () => {
    const rows = [
      employment({ region: 'x', headcount: 950, unemployed: 50, separations: 190 }),
      employment({ region: 'y', headcount: 99, unemployed: 1, separations: 5 }),
    ];
    const of = shown({
      markets: [],
      employment: rows,
      parents: new Map([['a', [rated('occupation_unemployment', 0.046), rated('separation_rate', 0.18)]]]),
    });
    expect(one('a', 'x', 'occupation_unemployment', of)!.n).toBe(1000);
    const { value, borrowed } = one('a', 'y', 'separation_rate', of)!;
    expect(value).toBeCloseTo(borrowed! * 0.18 + (1 - borrowed!) * (5 / 99), 12);
  });

  it('combines medians on the logarithm of 1 + days, and has none where most postings are open', () => {
    const days = (region: string, at: number, closed: number, censored = 0) =>
      market({ region, durations: [{ days: at, closed, censored }] });
    const of = shown({
      markets: [days('x', 10, 40), days('y', 60, 40), days('z', 30, 1, 9)],
      parents: new Map([['a', [rated('vacancy_days', 30)]]]),
    });
    const { value, borrowed } = one('a', 'y', 'vacancy_days', of)!;
    expect(Math.log1p(value!)).toBeCloseTo(borrowed! * Math.log1p(30) + (1 - borrowed!) * Math.log1p(60), 12);
    expect(one('a', 'z', 'vacancy_days', of)).toMatchObject({ value: null, n: 10, reason: 'too_thin' });
  });

  it('does not depend on the order of the rows', () => {
    expect([...shown({ markets: [...markets].reverse() })]).toEqual([...shown()]);
  });
});
