import { compareText } from '@gongxu/domain';
import type { BalanceInput } from './balance-input.js';
import type { OccupationAccount } from './inputs.js';

/**
 * Accounts whose period holds the year, its first and last year included, by occupation. Of one occupation the account
 * that starts latest comes first, and of those the shortest: the nearest horizon.
 */
export function accountsCovering(accounts: readonly OccupationAccount[], year: number): OccupationAccount[] {
  return accounts
    .filter(({ periodStart, periodEnd }) => periodStart < periodEnd && periodStart <= year && year <= periodEnd)
    .sort(
      (a, b) =>
        compareText(a.occupation, b.occupation) ||
        b.periodStart - a.periodStart ||
        a.periodEnd - b.periodEnd ||
        compareText(a.region, b.region),
    );
}

/** The account of the nearest horizon for each occupation. */
export function nearestAccounts({
  accounts,
  year,
}: Pick<BalanceInput, 'accounts' | 'year'>): ReadonlyMap<string, OccupationAccount> {
  const nearest = new Map<string, OccupationAccount>();
  for (const account of accountsCovering(accounts, year)) {
    if (!nearest.has(account.occupation)) nearest.set(account.occupation, account);
  }
  return nearest;
}
