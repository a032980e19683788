import type { EmploymentCounts, Growth, HardToFillCounts, MarketCounts, OccupationAccount } from '@gongxu/balance';
import type { Draws } from './draws.js';
import type { MedianDraw } from './survival-median.js';

/** Where a draw is written. */
type Drawn<T> = { -readonly [Figure in keyof T]: T[Figure] };

/**
 * Postings and registrations come as independent events (Poisson), so a thin cell varies most. The openings of a posting
 * vary as a geometric number of the same mean; outcomes are binomial; exits to work over the time at risk are Poisson.
 */
export function redrawMarket(
  into: Drawn<MarketCounts>,
  market: MarketCounts,
  drawMedian: MedianDraw,
  draws: Draws,
): void {
  into.postings = draws.poisson(market.postings);
  into.openings = redrawOpenings(market, into.postings, draws);
  into.openingsWithOutcome = draws.binomial(into.openings, ratio(market.openingsWithOutcome, market.openings));
  into.filled = draws.binomial(into.openingsWithOutcome, ratio(market.filled, market.openingsWithOutcome));
  into.seekers = draws.poisson(market.seekers);
  const more = ratio(into.seekers, market.seekers);
  const median = drawMedian(draws.share());
  const { postings } = into;
  into.durations = [
    median === null ? { days: 0, closed: 0, censored: postings } : { days: median, closed: postings, censored: 0 },
  ];
  into.seekersPlaced = draws.poisson(market.seekersPlaced * more);
  into.seekerMonths = market.seekerMonths * more;
}

function redrawOpenings({ postings, openings }: MarketCounts, redrawn: number, draws: Draws): number {
  if (postings === 0) return openings;
  const mean = openings / postings;
  const spread = Math.sqrt(redrawn * mean * Math.max(0, mean - 1));
  return Math.max(redrawn, redrawn * mean + spread * draws.normal());
}

export function redrawEmployment(
  into: Drawn<EmploymentCounts>,
  counts: EmploymentCounts,
  deviation: number,
  draws: Draws,
): void {
  const drawn = (count: number | null): number | null => (count === null ? null : draws.poisson(count));
  into.headcount = counts.headcount * Math.exp(deviation * draws.normal());
  into.unemployed = drawn(counts.unemployed);
  into.retirements = drawn(counts.retirements);
  into.separations = drawn(counts.separations);
}

export function redrawGrowth(into: Drawn<Growth>, growth: Growth, deviation: number, draws: Draws): void {
  into.annual = (1 + growth.annual) * Math.exp(deviation * draws.normal()) - 1;
}

/** As many persons were asked about, however they are weighted. */
export function redrawSurvey(into: Drawn<HardToFillCounts>, counts: HardToFillCounts, draws: Draws): void {
  const surveyed = draws.poisson(counts.surveyed ?? counts.demand);
  const hard = draws.binomial(surveyed, ratio(counts.hardToFill, counts.demand));
  into.surveyed = surveyed;
  into.hardToFill = ratio(hard, surveyed) * counts.demand;
}

/** Each flow of a projection on its own; the levels it starts from are counts and stay. */
export function redrawAccount(
  into: Drawn<OccupationAccount>,
  account: OccupationAccount,
  deviation: number,
  draws: Draws,
): void {
  const flow = (value: number | null): number | null =>
    value === null ? null : value * Math.exp(deviation * draws.normal());
  into.expansion = flow(account.expansion);
  into.retirements = flow(account.retirements);
  into.otherReplacement = flow(account.otherReplacement);
  into.openingsAnnual = flow(account.openingsAnnual);
  into.schoolLeavers = flow(account.schoolLeavers);
  into.migration = flow(account.migration);
  into.otherSeekers = flow(account.otherSeekers);
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
