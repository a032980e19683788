import {
  computeIndicators,
  type EmploymentCounts,
  type Growth,
  type HardToFillCounts,
  lineOf,
  type MarketCounts,
  type OccupationAccount,
} from '@gongxu/balance';
import type { Subject } from '../subject.js';
import type { Draws } from './draws.js';
import type { OccupationRecords, RegionRecords } from './occupation-records.js';

/**
 * The occupation as another year of the same market might have counted it. Only what varies is drawn and computed again,
 * by the very rules of the balance; school leavers and the growth of the whole region stay as counted.
 */
export function redraw(
  records: OccupationRecords,
  { input, collected }: RegionRecords,
  draws: Draws,
  accountDeviation: number,
): Subject {
  const { sources } = records;
  const market = sources.market && redrawMarket(sources.market, records, draws);
  const employment = sources.employment && redrawEmployment(sources.employment, records, draws);
  const accounts = records.accounts.map((account) => redrawAccount(account, draws, accountDeviation));
  const growthDeviation = (yearly: number): number => (yearly * Math.SQRT2) / records.growthYears;
  const line = lineOf(input, collected, {
    ...sources,
    market,
    employment,
    account: sources.account && accounts[0],
    employmentGrowth:
      sources.employmentGrowth &&
      redrawGrowth(sources.employmentGrowth, draws, growthDeviation(records.headcountDeviation)),
    wageGrowth: sources.wageGrowth && redrawGrowth(sources.wageGrowth, draws, growthDeviation(records.wageDeviation)),
  });
  const hardToFill = records.hardToFill && redrawSurvey(records.hardToFill, draws);
  const { parameters } = input;
  const indicators = computeIndicators({ line, market, employment, hardToFill, collected, parameters });
  return { occupation: sources.occupation, line, indicators, accounts, past: records.past };
}

/**
 * Postings and registrations come as independent events (Poisson), so a thin cell varies most. The openings of a posting
 * vary as a geometric number of the same mean; outcomes are binomial; exits to work over the time at risk are Poisson.
 */
function redrawMarket(market: MarketCounts, { drawMedian }: OccupationRecords, draws: Draws): MarketCounts {
  const postings = draws.poisson(market.postings);
  const openings = redrawOpenings(market, postings, draws);
  const withOutcome = draws.binomial(openings, ratio(market.openingsWithOutcome, market.openings));
  const filled = draws.binomial(withOutcome, ratio(market.filled, market.openingsWithOutcome));
  const seekers = draws.poisson(market.seekers);
  const more = ratio(seekers, market.seekers);
  const median = drawMedian(draws.share());
  return {
    ...market,
    postings,
    openings,
    openingsWithOutcome: withOutcome,
    filled,
    seekers,
    seekersPlaced: draws.poisson(market.seekersPlaced * more),
    seekerMonths: market.seekerMonths * more,
    durations: [
      median === null ? { days: 0, closed: 0, censored: postings } : { days: median, closed: postings, censored: 0 },
    ],
  };
}

function redrawOpenings({ postings, openings }: MarketCounts, redrawn: number, draws: Draws): number {
  if (postings === 0) return openings;
  const mean = openings / postings;
  const spread = Math.sqrt(redrawn * mean * Math.max(0, mean - 1));
  return Math.max(redrawn, redrawn * mean + spread * draws.normal());
}

const redrawEmployment = (
  counts: EmploymentCounts,
  { headcountDeviation }: OccupationRecords,
  draws: Draws,
): EmploymentCounts => ({
  ...counts,
  headcount: counts.headcount * Math.exp(headcountDeviation * draws.normal()),
  unemployed: counts.unemployed === null ? null : draws.poisson(counts.unemployed),
  retirements: counts.retirements === null ? null : draws.poisson(counts.retirements),
  separations: counts.separations === null ? null : draws.poisson(counts.separations),
});

const redrawGrowth = (growth: Growth, draws: Draws, deviation: number): Growth => ({
  ...growth,
  annual: (1 + growth.annual) * Math.exp(deviation * draws.normal()) - 1,
});

/** As many persons were asked about, however they are weighted. */
const redrawSurvey = (counts: HardToFillCounts, draws: Draws): HardToFillCounts => {
  const surveyed = counts.surveyed ?? counts.demand;
  const again = draws.poisson(surveyed);
  const hard = draws.binomial(again, ratio(counts.hardToFill, counts.demand));
  return { ...counts, surveyed: again, hardToFill: ratio(hard, again) * counts.demand };
};

/** Each flow of a projection on its own; the levels it starts from are counts and stay. */
function redrawAccount(account: OccupationAccount, draws: Draws, deviation: number): OccupationAccount {
  const flow = (value: number | null): number | null =>
    value === null ? null : value * Math.exp(deviation * draws.normal());
  return {
    ...account,
    expansion: flow(account.expansion),
    retirements: flow(account.retirements),
    otherReplacement: flow(account.otherReplacement),
    openingsAnnual: flow(account.openingsAnnual),
    schoolLeavers: flow(account.schoolLeavers),
    migration: flow(account.migration),
    otherSeekers: flow(account.otherSeekers),
  };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
