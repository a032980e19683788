import type { DatasetName } from '@gongxu/domain';
import { accountFlows } from './account-flows.js';
import type { BalanceComponent, ComponentId, DemandBasis, SupplyBasis } from './balance-line.js';
import type { OccupationAccount } from './inputs.js';

/** What one side of the balance is made of. */
export interface Side<Basis> {
  readonly total: number | null;
  readonly basis: Basis;
  readonly components: readonly BalanceComponent[];
}

/**
 * Demand: the account's annual openings where one covers the year, else registered openings of the year. Both are
 * persons wanted in one year. Registered openings stand beside an account's demand, surveyed demand beside either, and
 * neither is ever added.
 */
export function demandSide(
  account: OccupationAccount | undefined,
  openings: number | null,
  surveyed: number | null = null,
): Side<DemandBasis> {
  const flows = account && accountFlows(account);
  const onAccount = flows !== undefined && flows.demand !== null;
  const components = [
    ...(flows?.demandParts ?? []).map(({ id, value }) =>
      component('demand', id, value, onAccount, ['occupation_accounts']),
    ),
    ...known(openings).map((value) => component('demand', 'registered_openings', value, !onAccount, ['vacancies'])),
    ...known(surveyed).map((value) => component('demand', 'surveyed_demand', value, false, ['employer_survey'])),
  ];
  if (onAccount) return { total: flows.demand, basis: 'account', components };
  return { total: openings, basis: openings === null ? 'none' : 'registered', components };
}

export interface SupplySources {
  readonly account: OccupationAccount | undefined;
  /** Registered job seekers of the year. */
  readonly seekers: number | null;
  /** Through the crosswalk. */
  readonly graduates: number | null;
}

/**
 * Supply: school leavers + job seekers + migration, each part from one source only. The account's figure is taken where
 * it states one; for want of it graduates through the crosswalk stand for the school leavers, and registered job seekers
 * for the other seekers (the same persons: never both). All are persons per year, so an account's demand may be set
 * against registered seekers; a register sees only part of the seekers, which is why the basis is shown (`mixed`).
 */
export function supplySide({ account, seekers, graduates }: SupplySources): Side<SupplyBasis> {
  const parts = account ? accountFlows(account).supplyParts : [];
  const states = (id: ComponentId): boolean => parts.some((part) => part.id === id);
  const components = [
    ...parts.map(({ id, value }) => component('supply', id, value, true, ['occupation_accounts'])),
    ...known(graduates).map((value) =>
      component('supply', 'school_leavers', value, !states('school_leavers'), ['graduates', 'crosswalk']),
    ),
    ...known(seekers).map((value) =>
      component('supply', 'job_seekers', value, !states('other_seekers'), ['job_seekers']),
    ),
  ];
  const counted = components.filter((part) => part.counted);
  const total = counted.length === 0 ? null : counted.reduce((sum, { value }) => sum + value, 0);
  return { total, basis: supplyBasis(counted), components };
}

/** Job seekers make a supply; without them an account's parts do, but graduates alone do not. */
function supplyBasis(counted: readonly BalanceComponent[]): SupplyBasis {
  const from = (dataset: DatasetName): boolean => counted.some(({ datasets }) => datasets.includes(dataset));
  if (from('occupation_accounts')) return from('job_seekers') || from('graduates') ? 'mixed' : 'account';
  if (from('job_seekers')) return 'registered';
  return from('graduates') ? 'graduates' : 'none';
}

const known = (value: number | null): number[] => (value === null ? [] : [value]);

const component = (
  side: BalanceComponent['side'],
  id: ComponentId,
  value: number,
  counted: boolean,
  datasets: readonly DatasetName[],
): BalanceComponent => ({ id, side, value, counted, datasets });
