import { settleShares } from '../build/settle-shares.js';
import type { DemandScenario, PlanProblem } from '../problem/plan-problem.js';
import { demandsIn } from '../problem/demands-in.js';
import { drawScenarios } from './draw-scenarios.js';
import type { ScenarioSettings } from './scenario-settings.js';

export interface ScenarioOptions {
  readonly scenarios: ScenarioSettings;
  /** By programme, whom the shares of every scenario are settled for anew by its own openings; null for the problem's shares in all. */
  readonly leavers: Readonly<Record<string, number>> | null;
  /** The same numbers, the same scenarios. */
  readonly random: () => number;
}

/** The problem with scenarios drawn for the demand it states; a what-if of the same random numbers is asked of the same futures. */
export function withScenarios(problem: PlanProblem, { scenarios, leavers, random }: ScenarioOptions): PlanProblem {
  const drawn = drawScenarios(problem.occupations, scenarios, random);
  if (leavers === null) return { ...problem, scenarios: drawn };
  const of = new Map(Object.entries(leavers));
  return {
    ...problem,
    scenarios: drawn.map((scenario) => ({
      ...scenario,
      links: settleShares(problem.links, of, openingsIn(problem, scenario)),
    })),
  };
}

/** Openings that are left to the intakes decided, a mean over the years of their graduation. */
function openingsIn({ occupations }: PlanProblem, scenario: DemandScenario): Map<string, number> {
  const demandIn = demandsIn(scenario);
  return new Map(
    occupations.map(({ id, years }) => [
      id,
      years.reduce((sum, of) => sum + Math.max(0, demandIn(id, of) - of.otherSupply), 0) / years.length,
    ]),
  );
}
