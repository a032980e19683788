import type { BalanceInput } from './balance-input.js';
import { computeBalance } from './compute-balance.js';
import { indicatorsOf } from './compute-indicators.js';
import { account, balanceInput, employment, market } from './fixtures/rows.js';
import type { IndicatorId } from './indicator.js';
import { INDICATORS } from './indicators/index.js';

const indicatorsOfA = (parts: Partial<BalanceInput>) => {
  const input = balanceInput(parts);
  const values = indicatorsOf(input, computeBalance(input)).get('a')!;
  return new Map(values.map((value) => [value.id, value]));
};

const RICH: Partial<BalanceInput> = {
  markets: [
    market({
      openings: 200,
      openingsWithOutcome: 100,
      filled: 45,
      seekers: 80,
      seekersPlaced: 30,
      seekerMonths: 150,
      durations: [
        { days: 30, closed: 10, censored: 0 },
        { days: 60, closed: 10, censored: 10 },
      ],
    }),
  ],
  employment: [
    employment({ year: 2025, headcount: 1000, medianWage: 5000 }),
    employment({ headcount: 1100, medianWage: 5500, separations: 165, retirements: 33, unemployed: 100 }),
    employment({ occupation: 'b', year: 2025, headcount: 1000, medianWage: 5000 }),
    employment({ occupation: 'b', headcount: 1000, medianWage: 5000 }),
  ],
  graduates: [{ programmeSystem: 's', programme: 'p', year: 2026, graduates: 50, entering: 50 }],
  links: [{ programmeSystem: 's', programme: 'p', occupation: 'a', weight: 1 }],
  hardToFill: [{ occupation: 'a', demand: 40, hardToFill: 10 }],
};

const KNOWN: readonly (readonly [IndicatorId, number])[] = [
  ['openings_per_seeker', 2.5],
  ['relative_gap', (200 - 80 - 35) / 1100],
  ['fill_rate', 0.45],
  ['vacancy_days', 60],
  ['seekers_per_100_vacancies', 40],
  ['occupation_unemployment', 100 / 1200],
  ['exit_rate', 0.2],
  ['wage_growth', 0.05],
  ['employment_growth', 0.05],
  ['hard_to_fill_share', 0.25],
  ['retirement_share', 0.03],
  ['separation_rate', 0.15],
  ['graduate_coverage', 35 / 200],
];

describe('indicators', () => {
  it('has one of every id, each with formula and version', () => {
    expect(INDICATORS.map(({ id }) => id)).toEqual(KNOWN.map(([id]) => id));
    expect(INDICATORS.filter(({ formula, formulaVersion }) => !formula || !formulaVersion)).toEqual([]);
  });

  it.each(KNOWN)('%s by its formula', (id, value) => {
    const found = indicatorsOfA(RICH).get(id)!;
    expect(found.status).toBe('rated');
    expect(found.status === 'rated' && found.value).toBeCloseTo(value, 12);
  });

  it('rates nothing that was not collected', () => {
    const values = [...indicatorsOfA({ accounts: [account({ openingsAnnual: 100 })] }).values()];
    expect(values.map((value) => value.status === 'not_rated' && value.reason)).toEqual(
      values.map(() => 'not_collected'),
    );
  });

  it('rates nothing on fewer records than the smallest cell', () => {
    const thin = indicatorsOfA({
      markets: [
        market({
          openings: 5,
          openingsWithOutcome: 5,
          filled: 5,
          seekers: 4,
          seekersPlaced: 1,
          seekerMonths: 9,
          durations: [{ days: 1, closed: 5, censored: 0 }],
        }),
        market({ occupation: 'b', openings: 99, seekers: 99 }),
      ],
      employment: [employment({ headcount: 6, unemployed: 1, retirements: 1 })],
    });
    const ids = [
      'openings_per_seeker',
      'relative_gap',
      'fill_rate',
      'vacancy_days',
      'occupation_unemployment',
      'exit_rate',
      'retirement_share',
    ] as const;
    expect(ids.map((id) => thin.get(id))).toEqual(
      ids.map((id) => expect.objectContaining({ id, status: 'not_rated', reason: 'too_thin' })),
    );
  });

  it('does not divide by no seekers', () => {
    const values = indicatorsOfA({ markets: [market({ openings: 50 }), market({ occupation: 'b', seekers: 50 })] });
    expect(values.get('openings_per_seeker')).toMatchObject({ status: 'not_rated', reason: 'not_applicable' });
    expect(values.get('seekers_per_100_vacancies')).toMatchObject({ status: 'rated', value: 0 });
  });

  it('takes growth and retirements from the account where employment is not counted', () => {
    const values = indicatorsOfA({
      accounts: [
        account({
          employmentStart: 1000,
          employmentEnd: 1000 * 1.1 ** 5,
          retirements: 100,
          periodStart: 2026,
          periodEnd: 2031,
        }),
        account({ occupation: 'b', employmentStart: 1000, employmentEnd: 1000, periodStart: 2026, periodEnd: 2031 }),
      ],
    });
    const region = ((1000 * 1.1 ** 5 + 1000) / 2000) ** (1 / 5) - 1;
    const growth = values.get('employment_growth')!;
    expect(growth.datasets).toEqual(['occupation_accounts']);
    expect(growth.status === 'rated' && growth.value).toBeCloseTo(0.1 - region, 12);
    expect(values.get('retirement_share')).toMatchObject({
      status: 'rated',
      value: 0.02,
      datasets: ['occupation_accounts'],
    });
  });
});
