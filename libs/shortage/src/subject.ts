import type { BalanceLine, IndicatorValue, MarketCounts, OccupationAccount, PastIndicators } from '@gongxu/balance';

/** One occupation with all a method may look at. */
export interface Subject {
  readonly occupation: string;
  readonly line: BalanceLine;
  readonly indicators: readonly IndicatorValue[];
  /** Its accounts, in any order; those that cover the year of the line count, one for each horizon. */
  readonly accounts: readonly OccupationAccount[];
  /** Its indicators in earlier years, oldest first, as far as a series goes back. */
  readonly past?: readonly PastIndicators[];
}

/** What lies around the subjects. */
export interface RatingContext {
  /** Counts by sub-region; none when the region is not divided. */
  readonly subRegions: readonly MarketCounts[];
}
