import type { EmploymentCounts, GraduateCounts, MarketCounts, OccupationAccount, WeightedLink } from './inputs.js';

/** Choices of this product, not published rules; a policy replaces them. */
export interface BalanceParameters {
  /** Share of graduates entering the labour market who look for work in the region, 0 to 1. */
  readonly entryRate: number;
  /** Fewest records an indicator is computed from. */
  readonly minimumCell: number;
  /** Years over which growth is measured, as far as the series goes back. */
  readonly growthYears: number;
}

export const DEFAULT_BALANCE_PARAMETERS: BalanceParameters = { entryRate: 0.7, minimumCell: 10, growthYears: 3 };

/** Surveyed demand of one occupation, persons, and how much of it employers find hard to fill. */
export interface HardToFillCounts {
  readonly occupation: string;
  readonly demand: number;
  readonly hardToFill: number;
  /** Persons of that demand before weighting; the demand itself when it was not weighted. */
  readonly surveyed?: number;
}

/** Everything the balance of one region and year is computed from. Occupations are leaves of one code system. */
export interface BalanceInput {
  readonly region: string;
  readonly year: number;
  /** The region as a whole, not its sub-regions. */
  readonly markets: readonly MarketCounts[];
  /** The region as a whole, several years. */
  readonly employment: readonly EmploymentCounts[];
  readonly accounts: readonly OccupationAccount[];
  /** Latest year of each programme. */
  readonly graduates: readonly GraduateCounts[];
  readonly links: readonly WeightedLink[];
  readonly hardToFill?: readonly HardToFillCounts[];
  /** Surveyed demand by occupation, persons: shown beside the demand, never added to it. */
  readonly surveyedDemand?: ReadonlyMap<string, number>;
  readonly parameters: BalanceParameters;
}
