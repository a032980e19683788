import { type TrueAccount, trueAccounts } from './account-rows.js';
import { BAD_ROW_SHARE } from './bad-row.js';
import { type OccupationMarket, OPENINGS_PER_POSTING } from './occupation-market.js';
import { DAYS_PER_MONTH, OTHER_EXIT, workHazard } from './seeker-rows.js';
import { expectedCount } from './scaled-count.js';
import { hardToFillShare } from './survey-rows.js';
import { inYear } from './yearly-level.js';

/** What the files of one occupation would say if chance had no part in them. */
export interface ExpectedFigures {
  readonly occupation: string;
  readonly postings: number;
  readonly openings: number;
  readonly seekers: number;
  /** Filled ÷ advertised of closed postings. */
  readonly fillRate: number;
  /** Median days from posting to closing. */
  readonly vacancyDays: number;
  /** Exits to work per person-month of registration, both ends of a registration counted as days. */
  readonly exitRate: number;
  /** Surveyed hard-to-fill ÷ surveyed demand. */
  readonly hardToFillShare: number;
  readonly employment: readonly ExpectedEmployment[];
  readonly account: Omit<TrueAccount, 'market'> | null;
}

export interface ExpectedEmployment {
  readonly year: number;
  readonly headcount: number;
  readonly medianWage: number;
  readonly retirements: number;
  readonly unemployed: number;
}

/** Days a registration is counted beyond its exponential length: the day it begins and the rest of the day it ends. */
const DAYS_BESIDE = 1.5;

export function expectedFigures(
  seed: number,
  { year, history, scale }: { readonly year: number; readonly history: readonly number[]; readonly scale: number },
  markets: readonly OccupationMarket[],
): ExpectedFigures[] {
  const accounts = new Map(
    trueAccounts(seed, year, markets).map(({ market, ...account }) => [market.code, account] as const),
  );
  const good = 1 - BAD_ROW_SHARE;
  return markets.map((market) => {
    const postings = good * expectedCount(market, market.postings, scale);
    const toWork = workHazard(market);
    const daysOfOne = DAYS_PER_MONTH / (toWork + OTHER_EXIT) + DAYS_BESIDE;
    return {
      occupation: market.code,
      postings,
      openings: postings * OPENINGS_PER_POSTING,
      seekers: good * expectedCount(market, market.seekers, scale),
      fillRate: market.fillRate,
      vacancyDays: Math.round(market.vacancyDays),
      exitRate: (DAYS_PER_MONTH * toWork) / (toWork + OTHER_EXIT) / daysOfOne,
      hardToFillShare: hardToFillShare(seed, market),
      employment: history.map((of) => employmentIn(market, of, year)),
      account: accounts.get(market.code) ?? null,
    };
  });
}

function employmentIn(market: OccupationMarket, year: number, baseYear: number): ExpectedEmployment {
  const headcount = inYear(market.employment, market.employmentGrowth, year - baseYear);
  return {
    year,
    headcount,
    medianWage: inYear(market.wage, market.wageGrowth, year - baseYear),
    retirements: headcount * Math.min(0.2, market.retirementShare),
    unemployed: (headcount * market.unemployment) / (1 - market.unemployment),
  };
}
