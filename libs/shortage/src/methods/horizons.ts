import { accountDemand, accountGrowth, accountsCovering } from '@gongxu/balance';
import { compareText, groupBy } from '@gongxu/domain';
import type { Subject } from '../subject.js';

/** One occupation over one span of years. Growth rates are annual (0.02 is 2 %), openings persons per year. */
export interface Horizon {
  /** Equal for the same span, so that shares are taken within it. */
  readonly span: string;
  readonly occupation: string;
  readonly growth: number;
  readonly regionGrowth: number;
  readonly openings: number;
}

/**
 * Each period the accounts project is a horizon; the region grows as all its accounts of the period together. Counted
 * employment and registered openings make one more, the observed one.
 */
export function horizonsOf(subjects: readonly Subject[]): Horizon[] {
  const ordered = [...subjects].sort((a, b) => compareText(a.occupation, b.occupation));
  return [...projected(ordered), ...ordered.flatMap(observed)];
}

function projected(subjects: readonly Subject[]): Horizon[] {
  const accounts = subjects
    .flatMap(({ accounts, line }) => accountsCovering(accounts, line.year))
    .filter((account) => accountGrowth(account) !== null);
  const periods = groupBy(accounts, ({ periodStart, periodEnd }) => `${periodStart}-${periodEnd}`);
  return [...periods].flatMap(([span, ofPeriod]) => {
    const { periodStart, periodEnd } = ofPeriod[0]!;
    const start = ofPeriod.reduce((sum, { employmentStart }) => sum + (employmentStart ?? 0), 0);
    const end = ofPeriod.reduce((sum, { employmentEnd }) => sum + (employmentEnd ?? 0), 0);
    const regionGrowth = (end / start) ** (1 / (periodEnd - periodStart)) - 1;
    return ofPeriod.flatMap((account) => {
      const openings = accountDemand(account);
      const growth = accountGrowth(account);
      return openings === null || growth === null
        ? []
        : [{ span, occupation: account.occupation, growth, regionGrowth, openings }];
    });
  });
}

function observed({ occupation, line: { employmentGrowth, openings } }: Subject): Horizon[] {
  if (employmentGrowth?.dataset !== 'employment' || openings === null) return [];
  return [
    {
      span: 'observed',
      occupation,
      growth: employmentGrowth.annual,
      regionGrowth: employmentGrowth.regionAnnual,
      openings,
    },
  ];
}
