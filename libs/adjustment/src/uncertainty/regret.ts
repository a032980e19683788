import type { ScenarioCost } from '../plan/plan.js';
import { demandsIn } from '../problem/demands-in.js';
import type { DemandScenario, PlanProblem } from '../problem/plan-problem.js';
import type { SolveOptions } from '../solve/plan-answer.js';
import { solvePlan } from '../solve/solve-plan.js';

/** The problem of someone who knows that this future comes. */
export function knowingScenario(problem: PlanProblem, scenario: DemandScenario): PlanProblem {
  const demandIn = demandsIn(scenario);
  return {
    ...problem,
    scenarios: [],
    links: scenario.links ?? problem.links,
    occupations: problem.occupations.map((occupation) => ({
      ...occupation,
      years: occupation.years.map((of) => ({ ...of, demand: demandIn(occupation.id, of) })),
    })),
  };
}

/**
 * For each scenario, what the plan costs beyond the best plan found by solving for that scenario alone, to the gap asked for,
 * and beyond what is proven that none can cost less than.
 */
export async function regretsOf(
  problem: PlanProblem,
  plan: { readonly scenarios: readonly ScenarioCost[] },
  options: SolveOptions,
): Promise<ScenarioCost[]> {
  const regrets: ScenarioCost[] = [];
  for (const [place, scenario] of problem.scenarios.entries()) {
    const of = plan.scenarios[place]!;
    const answer = await solvePlan(knowingScenario(problem, scenario), options);
    const beyond = (best: number): number => Math.max(0, of.total - best);
    regrets.push(
      answer.kind === 'plan'
        ? { ...of, regret: beyond(answer.plan.objective.total), regretAtMost: beyond(answer.plan.bound) }
        : of,
    );
  }
  return regrets;
}
