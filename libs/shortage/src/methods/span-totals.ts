import type { Horizon } from './horizons.js';

/** What all occupations of one span come to. */
export interface SpanTotals {
  readonly employmentStart: number;
  readonly employmentEnd: number;
  readonly openings: number;
  /** Annual, of all accounts of the period together; a counted span has its growth from elsewhere. */
  readonly growth: number;
}

/** By span. */
export type RegionTotals = ReadonlyMap<number, SpanTotals>;

export function totalsOf(all: Iterable<readonly Horizon[]>): RegionTotals {
  const sums = new Map<number, Sum>();
  for (const horizons of all) for (const horizon of horizons) add(sums, horizon, 1);
  return new Map([...sums].map(([span, sum]) => [span, withGrowth(sum)]));
}

/** The totals with one occupation's horizons in the place of those it has. */
export function exchanged(totals: RegionTotals, before: readonly Horizon[], after: readonly Horizon[]): RegionTotals {
  const moved = new Map<number, Sum>();
  for (const { span, years } of [...before, ...after]) moved.set(span, { years, ...(totals.get(span) ?? NOTHING) });
  for (const horizon of before) add(moved, horizon, -1);
  for (const horizon of after) add(moved, horizon, 1);
  return new Map([...totals, ...[...moved].map(([span, sum]) => [span, withGrowth(sum)] as const)]);
}

interface Sum {
  readonly years: number;
  employmentStart: number;
  employmentEnd: number;
  openings: number;
}

const NOTHING = { employmentStart: 0, employmentEnd: 0, openings: 0 };

function add(sums: Map<number, Sum>, horizon: Horizon, sign: 1 | -1): void {
  const sum = sums.get(horizon.span) ?? { years: horizon.years, ...NOTHING };
  sum.employmentStart += sign * horizon.employmentStart;
  sum.employmentEnd += sign * horizon.employmentEnd;
  sum.openings += sign * (horizon.openings ?? 0);
  sums.set(horizon.span, sum);
}

const withGrowth = ({ years, employmentStart, employmentEnd, openings }: Sum): SpanTotals => ({
  employmentStart,
  employmentEnd,
  openings,
  growth: (employmentEnd / employmentStart) ** (1 / years) - 1,
});
