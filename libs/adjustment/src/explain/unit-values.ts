import { compact } from '../model/compact.js';
import { modelProgram } from '../model/model-program.js';
import type { Constraint } from '../plan/constraint.js';
import type { UnitValue } from '../plan/explanation.js';
import type { Plan } from '../plan/plan.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import type { LinearSolver } from '../solve/linear-program.js';
import type { SolveOptions } from '../solve/plan-answer.js';
import { solvePlan } from '../solve/solve-plan.js';
import { withMore } from './with-more.js';

/**
 * What more room in one limit brings, from the problem solved again with it. The plan obeys the wider limit too, so the gain
 * is at least 0. Null where no plan came back.
 */
export async function valueByResolving(
  problem: PlanProblem,
  plan: Plan,
  { constraint, units }: { readonly constraint: Constraint; readonly units: number },
  options: SolveOptions,
): Promise<UnitValue | null> {
  const answer = await solvePlan(withMore(problem, constraint, units), options);
  if (answer.kind !== 'plan') return null;
  const before = plan.objective.total;
  const gain = Math.max(0, before - answer.plan.objective.total);
  return { constraint, units, gain, atMost: Math.max(gain, before - answer.plan.bound), source: 're-solve' };
}

/** Prices of one unit of each quota, limit of change and the budget in the relaxation, where classes need not be whole. */
export async function relaxationPrices(problem: PlanProblem, solver: LinearSolver): Promise<UnitValue[]> {
  const model = compact(problem);
  const { program, limitRows } = modelProgram(model);
  const { rowPrices } = await solver(program, {
    relaxed: true,
    start: null,
    nodes: 0,
    gap: 0,
    seconds: Infinity,
    signal: null,
  });
  if (rowPrices === null) return [];
  return model.rows.map(({ constraint }, row) => ({
    constraint,
    units: 1,
    gain: Math.abs(rowPrices[limitRows[row]!]!),
    atMost: null,
    source: 'dual',
  }));
}
