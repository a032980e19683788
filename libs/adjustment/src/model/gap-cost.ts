import type { CostStep, PlanPolicy } from '../problem/plan-policy.js';
import type { ConvexCost } from './convex-cost.js';

/** Cost of an occupation-year by the entrants the plan gives it, where so many persons are still missing without them. */
export function gapCost(
  { shortfall, surplus }: Pick<PlanPolicy, 'shortfall' | 'surplus'>,
  { demand, missing, weight }: { readonly demand: number; readonly missing: number; readonly weight: number },
): ConvexCost {
  const turns = [
    ...steps(shortfall).map(({ beyond, more }) => ({ at: missing - beyond * demand, more })),
    ...steps(surplus).map(({ beyond, more }) => ({ at: missing + beyond * demand, more })),
  ].sort((a, b) => a.at - b.at);
  const knots = [...new Set(turns.map(({ at }) => at))];
  let slope = -weight * shortfall.at(-1)!.perPerson;
  const slopes = [slope];
  for (const knot of knots) {
    for (const { at, more } of turns) if (at === knot) slope += weight * more;
    slopes.push(slope);
  }
  const firstStep = missing - knots[0]!;
  return { knots, slopes, atFirst: weight * costOf(shortfall, firstStep, demand) };
}

/** How much steeper each step is than the one before it. */
const steps = (of: readonly CostStep[]): { readonly beyond: number; readonly more: number }[] =>
  of.map(({ beyond, perPerson }, place) => ({ beyond, more: perPerson - (of[place - 1]?.perPerson ?? 0) }));

/** Cost of persons too few, or too many, at weight 1. */
export function costOf(of: readonly CostStep[], persons: number, demand: number): number {
  return steps(of).reduce((sum, { beyond, more }) => sum + more * Math.max(0, persons - beyond * demand), 0);
}
