import type { PlanProblem } from '../problem/plan-problem.js';
import type { Term } from './compact-model.js';
import { costAt, weightedSum, type ConvexCost } from './convex-cost.js';
import type { Entrants } from './entrants.js';
import { gapCost } from './gap-cost.js';

export interface GapTerms {
  readonly terms: readonly Term[];
  /** Places of the terms of an occupation-year. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly constants: readonly number[];
  readonly worstOf: number;
}

export const termKey = (occupation: string, year: number): string => `${occupation}/${year}`;

/** Costs of all occupation-years: those no provision reaches as constants, the mean over scenarios as one cost, the worst apart. */
export function gapTerms(problem: PlanProblem, entrants: readonly (readonly Entrants[])[]): GapTerms {
  const { occupations, provisions, scenarios, policy, year: decided } = problem;
  const reached = new Set(
    provisions.flatMap(({ lengthYears }, index) =>
      entrants[index]!.map(({ occupation }) => termKey(occupation, decided + lengthYears)),
    ),
  );
  const demandsOf = scenarios.map(
    ({ demands }) => new Map(demands.map(({ occupation, year, demand }) => [termKey(occupation, year), demand])),
  );
  const apart = policy.scenarios === 'worst' && scenarios.length > 0;
  const constants: number[] = Array.from({ length: apart ? scenarios.length : 1 }, () => 0);
  const terms: Term[] = [];
  const places = new Map<string, number[]>();
  const add = (key: string, term: Term): void => {
    if (reached.has(key)) {
      places.set(key, [...(places.get(key) ?? []), terms.push(term) - 1]);
      return;
    }
    const cost = costAt(term.cost, 0);
    if (term.scenario === null) constants.forEach((_, scenario) => (constants[scenario]! += cost));
    else constants[term.scenario]! += cost;
  };
  for (const occupation of occupations) {
    for (const of of occupation.years) {
      const key = termKey(occupation.id, of.year);
      const weight = occupation.weight * policy.yearDiscount ** (of.year - decided - 1);
      const costWith = (demand: number): ConvexCost =>
        gapCost(policy, { demand, missing: demand - of.otherSupply, weight });
      const term = (cost: ConvexCost, scenario: number | null): Term => ({
        occupation: occupation.id,
        year: of.year,
        scenario,
        cost,
      });
      if (!demandsOf.some((demands) => demands.has(key))) {
        add(key, term(costWith(of.demand), null));
        continue;
      }
      const costs = demandsOf.map((demands) => costWith(demands.get(key) ?? of.demand));
      if (apart) costs.forEach((cost, scenario) => add(key, term(cost, scenario)));
      else {
        const mean = weightedSum(costs.map((cost, place) => ({ cost, weight: scenarios[place]!.probability })));
        add(key, term(mean, null));
      }
    }
  }
  return { terms, places, constants, worstOf: apart ? scenarios.length : 0 };
}
