import type { MarketState } from './market-state.js';
import type { OccupationMarket } from './occupation-market.js';
import { CITY } from './place.js';
import { createRandom, type Random } from './random.js';
import { weightedChoice } from './weighted-choice.js';
import { inYear } from './yearly-level.js';

/** Share of the occupations for which the statistics office has an account. */
const WITH_ACCOUNT = 0.4;
const YEARS = 5;

/** Deviation of the logarithm by which each stated flow misses the true one. */
const ERROR = 0.05;

/** What an account would state if it were exact: persons over its five years, openings per year. */
export interface TrueAccount {
  readonly market: OccupationMarket;
  readonly periodStart: number;
  readonly periodEnd: number;
  readonly employmentStart: number;
  readonly employmentEnd: number;
  readonly openingsAnnual: number;
  readonly schoolLeavers: number;
  readonly migration: number;
  readonly otherSeekers: number;
  readonly recentRating: string;
}

/** Accounts of a part of the occupations for the five years from the year before the simulated one. */
export function trueAccounts(seed: number, baseYear: number, markets: readonly OccupationMarket[]): TrueAccount[] {
  const random = createRandom(seed, 'occupation_accounts');
  return markets.flatMap((market) => {
    if (market.state === 'thin' || !random.chance(WITH_ACCOUNT)) return [];
    const employmentStart = Math.round(inYear(market.employment, market.employmentGrowth, -1));
    return [
      {
        market,
        periodStart: baseYear - 1,
        periodEnd: baseYear - 1 + YEARS,
        employmentStart,
        employmentEnd: Math.round(inYear(employmentStart, market.employmentGrowth * random.between(0.6, 1), YEARS)),
        openingsAnnual: market.openings,
        schoolLeavers: YEARS * market.graduates * random.between(0.4, 0.6),
        migration: employmentStart * random.normal(0, 0.01),
        otherSeekers: YEARS * market.seekers,
        recentRating: drawRecentRating(market.state, random),
      },
    ];
  });
}

/** The accounts as the statistics office states them. */
export function* accountRows(
  seed: number,
  baseYear: number,
  markets: readonly OccupationMarket[],
): Generator<string[]> {
  const random = createRandom(seed, 'occupation_accounts/stated');
  for (const account of trueAccounts(seed, baseYear, markets)) {
    const { market, periodStart, periodEnd, employmentStart, employmentEnd } = account;
    const stated = (flow: number): number => flow * random.logNormal(1, ERROR);
    const change = employmentEnd - employmentStart;
    const openings = Math.round(YEARS * stated(account.openingsAnnual));
    const retirements = Math.min(openings, Math.round(YEARS * market.employment * market.retirementShare));
    yield [
      CITY,
      market.code,
      String(periodStart),
      String(periodEnd),
      String(employmentStart),
      String(employmentEnd),
      String(change),
      String(change),
      String(retirements),
      String(Math.max(0, openings - retirements - change)),
      String(Math.round(openings / YEARS)),
      String(Math.round(stated(account.schoolLeavers))),
      String(Math.round(stated(account.migration))),
      String(Math.round(stated(account.otherSeekers))),
      account.recentRating,
      String(Math.round(market.wage)),
      '',
    ];
  }
}

type RatingShare = readonly [rating: string, share: number];

const RECENT_RATINGS: Readonly<Record<MarketState, readonly RatingShare[]>> = {
  shortage: [
    ['严重紧缺', 25],
    ['紧缺', 60],
    ['平衡', 15],
  ],
  balanced: [
    ['紧缺', 8],
    ['平衡', 84],
    ['过剩', 8],
  ],
  surplus: [
    ['平衡', 15],
    ['过剩', 60],
    ['严重过剩', 25],
  ],
  thin: [['', 1]],
};

const drawRecentRating = (state: MarketState, random: Random): string =>
  weightedChoice(RECENT_RATINGS[state], ([, share]) => share)(random)[0];
