import {
  type EmploymentCounts,
  employmentChange,
  type Growth,
  type HardToFillCounts,
  type LeanedShare,
  type MarketCounts,
  type OccupationAccount,
} from '@gongxu/balance';
import type { Draws } from './draws.js';
import type { OccupationRecords } from './occupation-records.js';

/** Where a draw is written. */
type Drawn<T> = { -readonly [Figure in keyof T]: T[Figure] };

/** A share as it might have been had its persons been counted again; none where it is not counted. */
function drawShare(leaned: LeanedShare | undefined, draws: Draws): number {
  if (!leaned) return 0;
  const { share, persons } = leaned;
  if (persons === Infinity) return share;
  const whole = Math.max(1, Math.round(persons));
  return draws.binomial(whole, share) / whole;
}

/**
 * Postings and registrations come as independent events (Poisson), so a thin cell varies most. The openings of a posting
 * vary as a geometric number of the same mean; exits to work over the time at risk are Poisson.
 */
export function redrawMarket(
  into: Drawn<MarketCounts>,
  market: MarketCounts,
  { drawMedian, shares }: OccupationRecords,
  draws: Draws,
): void {
  into.postings = draws.poisson(market.postings);
  into.openings = redrawOpenings(market, into.postings, draws);
  into.openingsWithOutcome = draws.binomial(into.openings, ratio(market.openingsWithOutcome, market.openings));
  into.filled = into.openingsWithOutcome * drawShare(shares.filled, draws);
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
  { headcountDeviation, shares }: OccupationRecords,
  draws: Draws,
): void {
  const headcount = counts.headcount * Math.exp(headcountDeviation * draws.normal());
  const unemployment = drawShare(shares.unemployed, draws);
  into.headcount = headcount;
  into.unemployed =
    counts.unemployed === null ? null : (headcount * unemployment) / Math.max(EPSILON, 1 - unemployment);
  into.retirements = counts.retirements === null ? null : headcount * drawShare(shares.retirements, draws);
  into.separations = counts.separations === null ? null : headcount * drawShare(shares.separations, draws);
}

/** Nobody employed is still a share. */
const EPSILON = 1e-9;

export function redrawGrowth(into: Drawn<Growth>, growth: Growth, deviation: number, draws: Draws): void {
  into.annual = (1 + growth.annual) * Math.exp(deviation * draws.normal()) - 1;
}

export function redrawSurvey(
  into: Drawn<HardToFillCounts>,
  counts: HardToFillCounts,
  { shares }: OccupationRecords,
  draws: Draws,
): void {
  into.surveyed = draws.poisson(counts.surveyed ?? counts.demand);
  into.hardToFill = counts.demand * drawShare(shares.hardToFill, draws);
}

/**
 * Each flow of a projection on its own, and the level it ends at; the level it starts from is a count and stays. The change
 * is a flow like the others where demand is made of it, and not what is left between two levels.
 */
export function redrawAccount(
  into: Drawn<OccupationAccount>,
  account: OccupationAccount,
  deviation: number,
  draws: Draws,
): void {
  const again = (value: number | null | undefined): number | null =>
    value == null ? null : value * Math.exp(deviation * draws.normal());
  into.expansion = again(account.expansion);
  into.retirements = again(account.retirements);
  into.otherReplacement = again(account.otherReplacement);
  into.openingsAnnual = again(account.openingsAnnual);
  into.openingsTotal = again(account.openingsTotal);
  into.schoolLeavers = again(account.schoolLeavers);
  into.migration = again(account.migration);
  into.otherSeekers = again(account.otherSeekers);
  into.seekersTotal = again(account.seekersTotal);
  into.employmentChange = again(employmentChange(account));
  into.employmentEnd = again(account.employmentEnd);
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
