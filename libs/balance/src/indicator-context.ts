import type { BalanceFigures } from './balance-figures.js';
import type { BalanceParameters, HardToFillCounts } from './balance-input.js';
import type { EmploymentCounts, MarketCounts, OccupationAccount } from './inputs.js';

/** Which registers the region has at all: a count of zero means nothing where nobody counts. */
export interface Collected {
  readonly vacancies: boolean;
  readonly jobSeekers: boolean;
  readonly employment: boolean;
  readonly graduates: boolean;
}

/** What the indicators of one occupation are computed from. */
export interface IndicatorContext {
  readonly line: BalanceFigures;
  readonly market: MarketCounts | undefined;
  /** Of the nearest horizon. */
  readonly account: OccupationAccount | undefined;
  /** Employment of the year of the balance. */
  readonly employment: EmploymentCounts | undefined;
  readonly hardToFill: HardToFillCounts | undefined;
  readonly collected: Collected;
  readonly parameters: BalanceParameters;
}
