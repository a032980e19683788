import { accountFlows, accountGrowth, type OccupationAccount, yearsOf } from '@gongxu/balance';
import type { Facts } from '../facts.js';

/** One occupation over one span of years. Growth is annual (0.02 is 2 %), openings persons per year. */
export interface Horizon {
  /** Equal for the same span, so that shares are taken within it. */
  readonly span: number;
  readonly years: number;
  readonly growth: number;
  /** Of all occupations, where it was counted with the growth; a projected span has it from its totals. */
  readonly regionGrowth: number | null;
  /** Null where an account states none: it then counts for the region's growth alone. */
  readonly openings: number | null;
  readonly employmentStart: number;
  readonly employmentEnd: number;
}

const OBSERVED = 0;

/**
 * Each period an occupation's accounts project is a horizon. Counted employment and registered openings make one more, the
 * observed one.
 */
export function horizonsOf({ accounts, figures: { employmentGrowth, openings } }: Facts): Horizon[] {
  const horizons: Horizon[] = [];
  for (const account of accounts) {
    const growth = accountGrowth(account);
    if (growth !== null) horizons.push(projected(account, growth));
  }
  if (employmentGrowth?.dataset === 'employment' && openings !== null) {
    const { annual, regionAnnual } = employmentGrowth;
    const level = { employmentStart: 0, employmentEnd: 0 };
    horizons.push({ span: OBSERVED, years: 1, growth: annual, regionGrowth: regionAnnual, openings, ...level });
  }
  return horizons;
}

const projected = (account: OccupationAccount, growth: number): Horizon => ({
  span: account.periodStart * 10_000 + account.periodEnd,
  years: yearsOf(account),
  growth,
  regionGrowth: null,
  openings: accountFlows(account).demand,
  employmentStart: account.employmentStart ?? 0,
  employmentEnd: account.employmentEnd ?? 0,
});
