import type { OccupationAccount } from './inputs.js';

/** An account's demand and supply with their parts, persons per year; null where the account does not state one. */
export interface AccountFlows {
  readonly demand: number | null;
  readonly expansion: number | null;
  readonly retirements: number | null;
  readonly otherReplacement: number | null;
  /** Of an account that publishes openings but not what they replace: openings − annual change. */
  readonly separations: number | null;
  readonly supply: number | null;
  readonly schoolLeavers: number | null;
  readonly migration: number | null;
  readonly otherSeekers: number | null;
}

export const yearsOf = ({ periodStart, periodEnd }: OccupationAccount): number => periodEnd - periodStart;

/**
 * Demand is the published annual openings; without them expansion + retirements + other replacement, or the published
 * total where a part is not stated, ÷ years. Expansion may be
 * negative: a shrinking occupation still replaces those who leave. Openings themselves are never below zero. An account
 * of the change alone states no demand. Seekers of a published total beyond the parts that are stated are other seekers.
 */
export function accountFlows(account: OccupationAccount): AccountFlows {
  const years = yearsOf(account);
  const retirements = annual(account.retirements, years);
  const otherReplacement = annual(account.otherReplacement, years);
  const replaces = retirements !== null || otherReplacement !== null;
  const openings =
    account.openingsAnnual ?? (statesParts(account) ? null : annual(account.openingsTotal ?? null, years));
  const change = employmentChange(account);
  const expansion = annual(replaces ? (account.expansion ?? change) : (change ?? account.expansion), years);
  const replaced = Math.max(0, (expansion ?? 0) + (retirements ?? 0) + (otherReplacement ?? 0));
  const schoolLeavers = annual(account.schoolLeavers, years);
  const migration = annual(account.migration, years);
  const otherSeekers = annual(account.otherSeekers ?? seekersBeyondParts(account), years);
  const statesSupply = schoolLeavers !== null || migration !== null || otherSeekers !== null;
  return {
    demand: openings ?? (replaces ? replaced : null),
    expansion,
    retirements,
    otherReplacement,
    separations: openings !== null && !replaces && expansion !== null ? openings - expansion : null,
    supply: statesSupply ? (schoolLeavers ?? 0) + (migration ?? 0) + (otherSeekers ?? 0) : null,
    schoolLeavers,
    migration,
    otherSeekers,
  };
}

const annual = (total: number | null, years: number): number | null => (total === null ? null : total / years);

/** Compound annual growth of employment over the account's period (0.02 is 2 %); null without two positive levels. */
export function accountGrowth(account: OccupationAccount): number | null {
  const { employmentStart, employmentEnd } = account;
  if (employmentStart === null || employmentEnd === null || employmentStart <= 0 || employmentEnd < 0) return null;
  return (employmentEnd / employmentStart) ** (1 / yearsOf(account)) - 1;
}

const statesParts = ({ expansion, retirements, otherReplacement }: OccupationAccount): boolean =>
  expansion !== null && retirements !== null && otherReplacement !== null;

function seekersBeyondParts({ seekersTotal, schoolLeavers, migration }: OccupationAccount): number | null {
  return seekersTotal == null ? null : seekersTotal - (schoolLeavers ?? 0) - (migration ?? 0);
}

/** Over the whole period: as published, or the difference of the published levels. */
export function employmentChange({
  employmentChange: published,
  employmentStart,
  employmentEnd,
}: OccupationAccount): number | null {
  if (published !== null) return published;
  return employmentStart === null || employmentEnd === null ? null : employmentEnd - employmentStart;
}
