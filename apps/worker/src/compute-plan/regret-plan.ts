import { regretsOf, type Plan, type PlanProblem, type ScenarioCost } from '@gongxu/adjustment';
import type { PlanRecord } from '@gongxu/data-access';
import type { SolverThread } from '@gongxu/milp';
import { solveOptions } from './search-plan.js';

export interface RegretQuestion {
  readonly problem: PlanProblem;
  readonly plan: Pick<PlanRecord, 'settings' | 'seed'>;
  readonly answer: Plan;
  readonly openSolver: () => SolverThread;
}

/** What the plan costs in each scenario, and how much of it a plan made for that scenario alone would have saved. */
export async function regretPlan({ problem, plan, answer, openSolver }: RegretQuestion): Promise<ScenarioCost[]> {
  const { solver, close } = openSolver();
  try {
    return await regretsOf(problem, answer, solveOptions(solver, plan));
  } finally {
    await close();
  }
}
