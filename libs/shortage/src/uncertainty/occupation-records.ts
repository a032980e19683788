import {
  accountsCovering,
  type BalanceInput,
  type Collected,
  collectedOf,
  type EmploymentCounts,
  type HardToFillCounts,
  type LineSources,
  lineSourcesOf,
  type OccupationAccount,
  type PastIndicators,
  pastIndicators,
} from '@gongxu/balance';
import { groupBy } from '@gongxu/domain';
import { type DrawnShares, drawnSharesOf } from './drawn-shares.js';
import { type MedianDraw, medianDraw } from './survival-median.js';
import type { UncertaintyParameters } from './uncertainty-parameters.js';
import { yearlyDeviations } from './yearly-deviation.js';

/** Everything counted of one occupation, with how far each figure might lie from what it stands for. */
export interface OccupationRecords {
  readonly sources: LineSources;
  readonly hardToFill: HardToFillCounts | undefined;
  /** Those that cover the year, the nearest horizon first. */
  readonly accounts: readonly OccupationAccount[];
  /** Earlier years stay as they were counted. */
  readonly past: readonly PastIndicators[];
  readonly drawMedian: MedianDraw;
  readonly shares: DrawnShares;
  /** Years between the two headcounts that growth is measured by. */
  readonly growthYears: number;
  readonly headcountDeviation: number;
  readonly wageDeviation: number;
}

/** What is the same for all occupations. */
export interface RegionRecords {
  readonly input: BalanceInput;
  readonly collected: Collected;
  readonly occupations: readonly OccupationRecords[];
}

export function recordsOfRegion(input: BalanceInput, parameters: UncertaintyParameters): RegionRecords {
  const series = groupBy(
    input.employment.filter(({ year }) => year <= input.year),
    ({ occupation }) => occupation,
  );
  const headcountDeviation = yearlyDeviations(series, 'headcount', parameters.yearlyDeviation);
  const wageDeviation = yearlyDeviations(series, 'medianWage', parameters.yearlyDeviation);
  const surveyed = new Map((input.hardToFill ?? []).map((counts) => [counts.occupation, counts]));
  const past = pastIndicators(input);
  const accounts = groupBy(accountsCovering(input.accounts, input.year), ({ occupation }) => occupation);
  const counted = lineSourcesOf(input).map((sources) => ({ sources, hardToFill: surveyed.get(sources.occupation) }));
  const shares = drawnSharesOf(counted);
  return {
    input,
    collected: collectedOf(input),
    occupations: counted.map(({ sources, hardToFill }, at) => ({
      sources,
      hardToFill,
      accounts: accounts.get(sources.occupation) ?? [],
      past: past.get(sources.occupation) ?? [],
      drawMedian: medianDraw(sources.market?.durations ?? []),
      shares: shares[at]!,
      growthYears: yearsOfGrowth(series.get(sources.occupation) ?? [], input.parameters.growthYears),
      headcountDeviation: headcountDeviation(sources.occupation),
      wageDeviation: wageDeviation(sources.occupation),
    })),
  };
}

function yearsOfGrowth(rows: readonly EmploymentCounts[], growthYears: number): number {
  const years = rows.map(({ year }) => year);
  const last = Math.max(...years);
  return Math.max(1, last - Math.min(...years.filter((year) => year >= last - growthYears)));
}
