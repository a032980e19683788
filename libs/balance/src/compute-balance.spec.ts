import fc from 'fast-check';
import { computeBalance } from './compute-balance.js';
import { account, balanceInput, employment, market } from './fixtures/rows.js';

const GRADUATES = { programmeSystem: 's', programme: 'p', year: 2026, graduates: 120, entering: 100 };
const link = (occupation: string, weight: number) => ({ programmeSystem: 's', programme: 'p', occupation, weight });

describe('computeBalance', () => {
  it('takes openings and seekers of the registers with graduates through the crosswalk', () => {
    const [line] = computeBalance(
      balanceInput({
        markets: [market({ openings: 300, seekers: 100 })],
        employment: [employment({ headcount: 1000 })],
        graduates: [GRADUATES],
        links: [link('a', 0.4), link('b', 0.6)],
      }),
    );
    expect(line).toMatchObject({ demand: 300, demandBasis: 'registered', supplyBasis: 'registered', employment: 1000 });
    expect(line!.supply).toBeCloseTo(100 + 100 * 0.4 * 0.7, 9);
    expect(line!.gap).toBeCloseTo(172, 9);
    expect(line!.relativeGap).toBeCloseTo(0.172, 9);
  });

  it('prefers the account and shows the registers beside it, never added twice', () => {
    const [line] = computeBalance(
      balanceInput({
        markets: [market({ openings: 90, seekers: 40 })],
        accounts: [
          account({
            expansion: 100,
            retirements: 400,
            schoolLeavers: 200,
            otherSeekers: 100,
            employmentStart: 1000,
            employmentEnd: 1100,
          }),
        ],
        graduates: [GRADUATES],
        links: [link('a', 1)],
      }),
    );
    expect(line).toMatchObject({
      demand: 100,
      supply: 60,
      gap: 40,
      demandBasis: 'account',
      supplyBasis: 'account',
      employment: 1020,
    });
    const beside = line!.components.filter(({ counted }) => !counted).map(({ id, datasets }) => [id, datasets[0]]);
    expect(beside).toEqual([
      ['registered_openings', 'vacancies'],
      ['school_leavers', 'graduates'],
      ['job_seekers', 'job_seekers'],
    ]);
  });

  it('says so when account and register meet in one supply', () => {
    const [line] = computeBalance(
      balanceInput({
        markets: [market({ openings: 1, seekers: 40 })],
        accounts: [account({ schoolLeavers: 50, openingsAnnual: 100 })],
      }),
    );
    expect(line).toMatchObject({ supply: 50, supplyBasis: 'mixed', gap: 50 });
  });

  it('has no gap when a side is not collected, and none from graduates alone', () => {
    const vacanciesOnly = computeBalance(balanceInput({ markets: [market({ openings: 50 })] }))[0];
    expect(vacanciesOnly).toMatchObject({ demand: 50, supply: null, gap: null, seekers: null });
    const withGraduates = computeBalance(
      balanceInput({ markets: [market({ openings: 50 })], graduates: [GRADUATES], links: [link('a', 1)] }),
    )[0];
    expect(withGraduates).toMatchObject({ supplyBasis: 'graduates', gap: null });
    expect(withGraduates!.supply).toBeCloseTo(70, 9);
  });

  it('counts none as zero only where the register exists', () => {
    const lines = computeBalance(
      balanceInput({
        markets: [market({ openings: 50, seekers: 5 })],
        employment: [employment({ occupation: 'b', headcount: 80 })],
      }),
    );
    expect(lines.map(({ occupation, openings, seekers }) => [occupation, openings, seekers])).toEqual([
      ['a', 50, 5],
      ['b', 0, 0],
    ]);
  });

  it('ignores accounts that do not cover the year, and takes the nearest horizon of those that do', () => {
    const periods = [
      [2010, 2020, 1],
      [2025, 2035, 2],
      [2025, 2030, 3],
    ] as const;
    const accounts = periods.map(([periodStart, periodEnd, openingsAnnual]) =>
      account({ periodStart, periodEnd, openingsAnnual }),
    );
    expect(computeBalance(balanceInput({ accounts }))[0]!.demand).toBe(3);
    expect(computeBalance(balanceInput({ accounts, year: 2024 }))).toEqual([]);
  });

  it('measures growth against all occupations of the region over the same years', () => {
    const series = [
      ['a', 2023, 100, 4000],
      ['a', 2026, 133.1, 4000],
      ['b', 2023, 900, 5000],
      ['b', 2026, 900, 5500],
    ] as const;
    const [line] = computeBalance(
      balanceInput({
        employment: series.map(([occupation, year, headcount, medianWage]) =>
          employment({ occupation, year, headcount, medianWage }),
        ),
      }),
    );
    expect(line!.employmentGrowth!.annual).toBeCloseTo(0.1, 12);
    expect(line!.employmentGrowth!.regionAnnual).toBeCloseTo((1033.1 / 1000) ** (1 / 3) - 1, 12);
    expect(line!.wageGrowth!.annual).toBe(0);
    expect(line!.wageGrowth!.regionAnnual).toBeCloseTo(
      ((100 * 4000 + 900 * 5500) / (100 * 4000 + 900 * 5000)) ** (1 / 3) - 1,
      12,
    );
  });

  it('asks for the level most openings ask for, the higher of equals', () => {
    const [line] = computeBalance(
      balanceInput({ markets: [market({ openings: 9, openingsByEducation: { '3': 4, '5': 4, '6': 1 } })] }),
    );
    expect(line!.educationLevel).toBe('5');
  });

  it('gives the same bytes whatever the order of its rows', () => {
    const code = fc.constantFrom('a', 'b', 'c', 'd');
    const rows = fc.record({
      markets: fc.uniqueArray(fc.record({ occupation: code, openings: fc.nat(500), seekers: fc.nat(500) }), {
        selector: ({ occupation }) => occupation,
      }),
      employment: fc.uniqueArray(
        fc.record({ occupation: code, year: fc.integer({ min: 2020, max: 2026 }), headcount: fc.nat(900) }),
        {
          selector: ({ occupation, year }) => `${occupation}${year}`,
        },
      ),
      links: fc.uniqueArray(fc.record({ occupation: code, weight: fc.double({ min: 0, max: 1, noNaN: true }) }), {
        selector: ({ occupation }) => occupation,
      }),
    });
    fc.assert(
      fc.property(rows, (drawn) => {
        const parts = {
          markets: drawn.markets.map(market),
          employment: drawn.employment.map((row) => employment({ ...row, medianWage: row.headcount + 0.1 })),
          graduates: [GRADUATES],
          links: drawn.links.map(({ occupation, weight }) => link(occupation, weight)),
        };
        const reversed = {
          ...parts,
          markets: [...parts.markets].reverse(),
          employment: [...parts.employment].reverse(),
          links: [...parts.links].reverse(),
        };
        expect(JSON.stringify(computeBalance(balanceInput(reversed)))).toBe(
          JSON.stringify(computeBalance(balanceInput(parts))),
        );
      }),
    );
  });
});
