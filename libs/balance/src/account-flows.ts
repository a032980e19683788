import type { ComponentId } from './balance-line.js';
import type { OccupationAccount } from './inputs.js';

/** A part of an account, persons per year. */
export interface AccountPart {
  readonly id: ComponentId;
  readonly value: number;
}

/** An account's demand and supply, persons per year; null when the account does not state that side. */
export interface AccountFlows {
  readonly demand: number | null;
  readonly demandParts: readonly AccountPart[];
  readonly supply: number | null;
  readonly supplyParts: readonly AccountPart[];
}

export const yearsOf = ({ periodStart, periodEnd }: OccupationAccount): number => periodEnd - periodStart;

/**
 * Demand is the published annual openings; without them expansion + retirements + other replacement, or the published
 * total where a part is not stated, ÷ years. Where an
 * account publishes openings but not what they replace, separations = openings − annual change. Expansion may be
 * negative: a shrinking occupation still replaces those who leave. Openings themselves are never below zero. An account
 * of the change alone states no demand. Seekers of a published total beyond the parts that are stated are other seekers.
 */
export function accountFlows(account: OccupationAccount): AccountFlows {
  const years = yearsOf(account);
  const { openings, expansion, retirements, otherReplacement, demand } = demandOf(account);
  const replaces = retirements !== null || otherReplacement !== null;
  const separations = openings !== null && !replaces && expansion !== null ? openings - expansion : null;
  const supplyParts = parts([
    ['school_leavers', annual(account.schoolLeavers, years)],
    ['migration', annual(account.migration, years)],
    ['other_seekers', annual(account.otherSeekers ?? seekersBeyondParts(account), years)],
  ]);
  return {
    demand,
    demandParts: parts([
      ['expansion', expansion],
      ['retirements', retirements],
      ['other_replacement', otherReplacement],
      ['separations', separations],
    ]),
    supply: supplyParts.length === 0 ? null : supplyParts.reduce((sum, { value }) => sum + value, 0),
    supplyParts,
  };
}

/** The demand of `accountFlows` alone, for where it is asked for a million times. */
export const accountDemand = (account: OccupationAccount): number | null => demandOf(account).demand;

function demandOf(account: OccupationAccount) {
  const years = yearsOf(account);
  const retirements = annual(account.retirements, years);
  const otherReplacement = annual(account.otherReplacement, years);
  const replaces = retirements !== null || otherReplacement !== null;
  const openings =
    account.openingsAnnual ?? (statesParts(account) ? null : annual(account.openingsTotal ?? null, years));
  const change = employmentChange(account);
  const expansion = annual(replaces ? (account.expansion ?? change) : (change ?? account.expansion), years);
  const replaced = Math.max(0, (expansion ?? 0) + (retirements ?? 0) + (otherReplacement ?? 0));
  return { openings, expansion, retirements, otherReplacement, demand: openings ?? (replaces ? replaced : null) };
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
function employmentChange({
  employmentChange: published,
  employmentStart,
  employmentEnd,
}: OccupationAccount): number | null {
  if (published !== null) return published;
  return employmentStart === null || employmentEnd === null ? null : employmentEnd - employmentStart;
}

function parts(values: readonly (readonly [ComponentId, number | null])[]): AccountPart[] {
  const stated: AccountPart[] = [];
  for (const [id, value] of values) if (value !== null) stated.push({ id, value });
  return stated;
}
