import { compact } from '../model/compact.js';
import { assessPlan, type AssessedPlan } from '../plan/assess-plan.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import { greedy } from './greedy.js';

/** What a careful clerk would do: always the one class that helps most. Null where that ends with a broken rule. */
export function greedyPlan(problem: PlanProblem): AssessedPlan | null {
  const model = compact(problem);
  const state = greedy(model);
  return state.broken() > 0 ? null : assessPlan(problem, state.classes, model);
}
