import { buildPlan, solvePlan, type PlanBasis, type PlanSources } from '@gongxu/adjustment';
import type { PlanRecord } from '@gongxu/data-access';
import type { SolverThread } from '@gongxu/milp';
import { solveOptions } from './search-plan.js';

/** Any plan that obeys every rule will do: the local search's. */
const ANY_GAP = 1;

/** The plan's problem, with the shares of graduates settled for today's intakes first and then for those of a plan found with them. */
export async function settledBasis(
  sources: PlanSources,
  plan: Pick<PlanRecord, 'settings' | 'seed'>,
  openSolver: () => SolverThread,
): Promise<PlanBasis> {
  const basis = buildPlan(sources, plan.settings);
  if (plan.settings.shares === 'published') return basis;
  const { solver, close } = openSolver();
  try {
    const answer = await solvePlan(basis.problem, { ...solveOptions(solver, plan), gap: ANY_GAP });
    if (answer.kind !== 'plan') return basis;
    const planned = answer.plan.intakes.map(({ provision, intake }) => [provision, intake] as const);
    return buildPlan(sources, plan.settings, new Map(planned));
  } finally {
    await close();
  }
}
