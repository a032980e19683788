import type { PlanBasis } from '../build/build-plan.js';
import { settleShares } from '../build/settle-shares.js';
import { demandsIn, termKey } from '../problem/demands-in.js';
import type { DemandScenario, PlanProblem } from '../problem/plan-problem.js';
import { drawScenarios } from './draw-scenarios.js';
import type { ScenarioSettings } from './scenario-settings.js';

/**
 * The problem with scenarios drawn for the demand it states, and in each, where the basis settles shares anew, graduates
 * going where its own openings are. A what-if of the same random numbers is asked of the same futures.
 */
export function withScenarios(
  { problem, leavers, ahead }: Pick<PlanBasis, 'problem' | 'leavers' | 'ahead'>,
  settings: ScenarioSettings,
  random: () => number,
): PlanProblem {
  const scenarios = drawScenarios(problem.occupations, settings, random);
  if (leavers === null) return { ...problem, scenarios };
  const ofProgrammes = new Map(Object.entries(leavers));
  const openingsIn = openingsOf(problem, ahead);
  return {
    ...problem,
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      links: settleShares(problem.links, ofProgrammes, openingsIn(scenario)),
    })),
  };
}

/** Openings of a scenario that are left to graduates, those of every intake: a mean over the years of graduation. */
function openingsOf(
  { occupations }: PlanProblem,
  ahead: PlanBasis['ahead'],
): (scenario: DemandScenario) => ReadonlyMap<string, number> {
  const others = new Map(
    (ahead?.demand ?? []).flatMap(({ occupation, years }) =>
      years.map(({ year, otherSupply }) => [termKey(occupation, year), Math.max(0, otherSupply)] as const),
    ),
  );
  return (scenario) => {
    const demandIn = demandsIn(scenario);
    return new Map(
      occupations.map(({ id, years }) => {
        const left = years.map((of) =>
          Math.max(0, demandIn(id, of) - (others.get(termKey(id, of.year)) ?? of.otherSupply)),
        );
        return [id, left.reduce((sum, each) => sum + each, 0) / years.length];
      }),
    );
  };
}
