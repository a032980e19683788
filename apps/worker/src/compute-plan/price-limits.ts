import {
  limitsWorthPricing,
  relaxationPrices,
  valueByResolving,
  type Explanation,
  type Plan,
  type PlanProblem,
  type UnitValue,
} from '@gongxu/adjustment';
import type { PlanRecord } from '@gongxu/data-access';
import type { SolverThread } from '@gongxu/milp';
import { solveOptions } from './search-plan.js';

export interface LimitPricing {
  readonly problem: PlanProblem;
  readonly plan: Pick<PlanRecord, 'settings' | 'seed'>;
  readonly answer: Plan;
  readonly explanations: readonly Explanation[];
  readonly openSolver: () => SolverThread;
}

/** What one class more room brings in the limit of each kind that binds most, by solving again; prices of the relaxation beside. */
export async function priceLimits(pricing: LimitPricing): Promise<UnitValue[]> {
  const { problem, plan, answer, explanations, openSolver } = pricing;
  const { solver, close } = openSolver();
  try {
    const values: UnitValue[] = [];
    for (const limit of limitsWorthPricing(problem, explanations)) {
      const value = await valueByResolving(problem, answer, limit, solveOptions(solver, plan));
      if (value !== null) values.push(value);
    }
    const prices = await relaxationPrices(problem, solver);
    return [...values, ...prices.filter(({ gain }) => gain > 0)];
  } finally {
    await close();
  }
}
