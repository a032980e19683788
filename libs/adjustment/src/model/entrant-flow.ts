import { termKey } from '../problem/demands-in.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import { entrantsIn } from './entrants.js';

/** Entrants of each occupation-year by `termKey` for a number of classes of each provision, in a scenario or by the problem's links. */
export function entrantFlow(problem: PlanProblem) {
  const entrants = entrantsIn(problem);
  return (classesOf: (place: number) => number, scenario: number | null = null): ReadonlyMap<string, number> => {
    const flow = new Map<string, number>();
    problem.provisions.forEach(({ lengthYears }, place) => {
      for (const { occupation, persons } of entrants(scenario)[place]!) {
        const key = termKey(occupation, problem.year + lengthYears);
        flow.set(key, (flow.get(key) ?? 0) + persons * classesOf(place));
      }
    });
    return flow;
  };
}
