import type { DatasetName, EducationLevel } from '@gongxu/domain';

/** `account`: expansion + replacement of an official account. `registered`: openings of the vacancy register. */
export type DemandBasis = 'account' | 'registered' | 'none';

/**
 * `account`: every counted part is from an account. `registered`: job seekers of the register (and graduates).
 * `mixed`: account parts and registered seekers together. `graduates`: school leavers only, an incomplete supply
 * that gives no gap.
 */
export type SupplyBasis = 'account' | 'registered' | 'mixed' | 'graduates' | 'none';

export type ComponentId =
  | 'expansion'
  | 'retirements'
  | 'other_replacement'
  | 'separations'
  | 'registered_openings'
  | 'surveyed_demand'
  | 'school_leavers'
  | 'job_seekers'
  | 'migration'
  | 'other_seekers';

/** One part of demand or supply, persons per year. A part that is not counted is shown beside, never added. */
export interface BalanceComponent {
  readonly id: ComponentId;
  readonly side: 'demand' | 'supply';
  readonly value: number;
  readonly counted: boolean;
  readonly datasets: readonly DatasetName[];
}

/** Annual growth rates (0.02 is 2 %) of one occupation and of all occupations of the region over the same years. */
export interface Growth {
  readonly annual: number;
  readonly regionAnnual: number;
  readonly dataset: DatasetName;
}

/** Demand, supply and gap of one occupation in one region and year; persons per year. */
export interface BalanceLine {
  readonly occupation: string;
  readonly region: string;
  readonly year: number;
  readonly demand: number | null;
  readonly demandBasis: DemandBasis;
  readonly supply: number | null;
  readonly supplyBasis: SupplyBasis;
  /** demand − supply; null when a side has no data or supply is graduates only. */
  readonly gap: number | null;
  /** gap ÷ employment, per year. */
  readonly relativeGap: number | null;
  /** Persons employed in the year (or, for want of it, the year before, or along the account's straight line). */
  readonly employment: number | null;
  readonly employmentDataset: DatasetName | null;
  /** Postings of the vacancy register, re-postings left out; null when the region has no vacancy register. */
  readonly postings: number | null;
  /** Openings those postings offer; null when the region has no vacancy register. */
  readonly openings: number | null;
  /** Registered job seekers; null when the region has no register of job seekers. */
  readonly seekers: number | null;
  /** School leavers who look for work in the region, by account or through the crosswalk. */
  readonly schoolLeavers: number | null;
  readonly employmentGrowth: Growth | null;
  readonly wageGrowth: Growth | null;
  /** Offered, else paid, else the account's; currency units per month. */
  readonly medianWage: number | null;
  readonly medianWageDataset: DatasetName | null;
  /** Level that most openings ask for (the higher of equals), else the account's. */
  readonly educationLevel: EducationLevel | null;
  readonly components: readonly BalanceComponent[];
}
