import { demandsIn, termKey } from '../problem/demands-in.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import type { Term } from './compact-model.js';
import { costAt, weightedSum, type ConvexCost } from './convex-cost.js';
import type { Entrants } from './entrants.js';
import { gapCost } from './gap-cost.js';

export interface GapTerms {
  readonly terms: readonly Term[];
  /** Places of the terms by `termKey`, of each scenario whose costs or links are its own; under null those of all alike. */
  readonly places: ReadonlyMap<number | null, ReadonlyMap<string, number>>;
  readonly constants: readonly number[];
  readonly worstOf: number;
}

/**
 * Costs of all occupation-years: those no provision reaches as constants, the mean over scenarios as one cost. Apart by
 * scenario are those of which the worst counts, and those whose graduates go other ways than in other scenarios.
 */
export function gapTerms(
  problem: PlanProblem,
  entrants: (scenario: number | null) => readonly (readonly Entrants[])[],
): GapTerms {
  const { occupations, provisions, scenarios, policy, year: decided } = problem;
  const reachedIn = (scenario: number | null): ReadonlySet<string> =>
    new Set(
      provisions.flatMap(({ lengthYears }, index) =>
        entrants(scenario)[index]!.map(({ occupation }) => termKey(occupation, decided + lengthYears)),
      ),
    );
  const demands = scenarios.map(demandsIn);
  const varying = new Set(
    scenarios.flatMap(({ demands: of }) => of.map(({ occupation, year }) => termKey(occupation, year))),
  );
  const isWorst = policy.scenarios === 'worst' && scenarios.length > 0;
  const hasOwnLinks = scenarios.some(({ links }) => links !== undefined);
  const constants: number[] = Array.from({ length: isWorst ? scenarios.length : 1 }, () => 0);
  const terms: Term[] = [];
  const lists = [null, ...(isWorst || hasOwnLinks ? scenarios.keys() : [])].map(
    (scenario) => [scenario, { reached: reachedIn(scenario), places: new Map<string, number>() }] as const,
  );
  const listOf = new Map<number | null, (typeof lists)[number][1]>(lists);
  const add = (scenario: number | null, term: Term): void => {
    const { reached, places } = listOf.get(scenario)!;
    const key = termKey(term.occupation, term.year);
    if (reached.has(key)) return void places.set(key, terms.push(term) - 1);
    const cost = costAt(term.cost, 0);
    if (term.scenario === null) constants.forEach((_, each) => (constants[each]! += cost));
    else constants[term.scenario]! += cost;
  };
  for (const { id, weight: own, years } of occupations) {
    for (const of of years) {
      const { year, demand: usual, otherSupply } = of;
      const weight = own * policy.yearDiscount ** (year - decided - 1);
      const costWith = (demand: number): ConvexCost =>
        gapCost(policy, { demand, missing: demand - otherSupply, weight });
      const term = (cost: ConvexCost, scenario: number | null): Term => ({ occupation: id, year, scenario, cost });
      if (!hasOwnLinks && !varying.has(termKey(id, year))) {
        add(null, term(costWith(usual), null));
        continue;
      }
      const parts = demands.map((demandIn, place) => ({
        cost: costWith(demandIn(id, of)),
        weight: scenarios[place]!.probability,
      }));
      if (isWorst) parts.forEach(({ cost }, scenario) => add(scenario, term(cost, scenario)));
      else if (hasOwnLinks) parts.forEach((part, scenario) => add(scenario, term(weightedSum([part]), null)));
      else add(null, term(weightedSum(parts), null));
    }
  }
  return {
    terms,
    places: new Map(lists.map(([scenario, { places }]) => [scenario, places])),
    constants,
    worstOf: isWorst ? scenarios.length : 0,
  };
}
