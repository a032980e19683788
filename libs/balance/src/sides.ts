import type { AccountFlows } from './account-flows.js';
import type { DemandBasis, SupplyBasis } from './balance-line.js';

/** One side of the balance, persons per year, and what it is counted from. */
export interface Side<Basis> {
  readonly total: number | null;
  readonly basis: Basis;
}

/**
 * Demand: the account's annual openings where one covers the year, else registered openings of the year. Both are
 * persons wanted in one year, and are never added.
 */
export function demandSide(flows: AccountFlows | undefined, openings: number | null): Side<DemandBasis> {
  if (flows && flows.demand !== null) return { total: flows.demand, basis: 'account' };
  return { total: openings, basis: openings === null ? 'none' : 'registered' };
}

export interface SupplySources {
  readonly flows: AccountFlows | undefined;
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
export function supplySide({ flows, seekers, graduates }: SupplySources): Side<SupplyBasis> {
  const stated = flows?.supply ?? null;
  const leavers = (flows?.schoolLeavers ?? null) === null ? graduates : null;
  const registered = (flows?.otherSeekers ?? null) === null ? seekers : null;
  const basis = supplyBasis(stated, leavers, registered);
  return { total: basis === 'none' ? null : (stated ?? 0) + (leavers ?? 0) + (registered ?? 0), basis };
}

/** Job seekers make a supply; without them an account's parts do, but graduates alone do not. */
function supplyBasis(stated: number | null, leavers: number | null, registered: number | null): SupplyBasis {
  if (stated !== null) return leavers !== null || registered !== null ? 'mixed' : 'account';
  if (registered !== null) return 'registered';
  return leavers !== null ? 'graduates' : 'none';
}
