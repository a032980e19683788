import type { DatasetName } from '@gongxu/domain';
import type { EmploymentCounts, OccupationAccount } from './inputs.js';

/** Persons employed, and the dataset that says so. */
export interface EmploymentLevel {
  readonly persons: number;
  readonly dataset: DatasetName;
}

/** Headcounts are published late: the year before stands in for the year itself, nothing older does. */
export const latestEmployment = (rows: readonly EmploymentCounts[], year: number): EmploymentCounts | undefined =>
  rows.find((row) => row.year === year) ?? rows.find((row) => row.year === year - 1);

/** Insured employment; for want of it the account's level, on the straight line from its start to its end. */
export function employmentLevel(
  counts: EmploymentCounts | undefined,
  account: OccupationAccount | undefined,
  year: number,
): EmploymentLevel | null {
  if (counts) return { persons: counts.headcount, dataset: 'employment' };
  if (!account || account.employmentStart === null) return null;
  const { employmentStart: start, employmentEnd: end, periodStart, periodEnd } = account;
  const passed = end === null ? 0 : (year - periodStart) / (periodEnd - periodStart);
  return { persons: start + ((end ?? start) - start) * passed, dataset: 'occupation_accounts' };
}
