import type { MarketState } from './market-state.js';
import type { OccupationMarket } from './occupation-market.js';
import { CITY } from './place.js';
import { createRandom, type Random } from './random.js';
import { weightedChoice } from './weighted-choice.js';
import { inYear } from './yearly-level.js';

/** Share of the occupations for which the statistics office has an account. */
const WITH_ACCOUNT = 0.4;
const YEARS = 5;

/** Accounts of a part of the occupations for the five years from the year before the simulated one. */
export function* accountRows(
  seed: number,
  baseYear: number,
  markets: readonly OccupationMarket[],
): Generator<string[]> {
  const random = createRandom(seed, 'occupation_accounts');
  for (const market of markets) {
    if (market.state === 'thin' || !random.chance(WITH_ACCOUNT)) continue;
    const start = Math.round(inYear(market.employment, market.employmentGrowth, -1));
    const end = Math.round(inYear(start, market.employmentGrowth * random.between(0.6, 1), YEARS));
    const openings = Math.round(YEARS * market.openings * random.between(0.92, 1.08));
    const retirements = Math.min(openings, Math.round(YEARS * market.employment * market.retirementShare));
    const schoolLeavers = Math.round(YEARS * market.graduates * random.between(0.4, 0.6));
    yield [
      CITY,
      market.code,
      String(baseYear - 1),
      String(baseYear - 1 + YEARS),
      String(start),
      String(end),
      String(end - start),
      String(end - start),
      String(retirements),
      String(Math.max(0, openings - retirements - (end - start))),
      String(Math.round(openings / YEARS)),
      String(schoolLeavers),
      String(Math.round(start * random.normal(0, 0.01))),
      String(Math.round(YEARS * market.seekers * random.between(0.92, 1.08))),
      drawRecentRating(market.state, random),
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
