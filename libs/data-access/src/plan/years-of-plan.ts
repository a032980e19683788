import { provisionId, rollOutPlan, type PlanYear } from '@gongxu/adjustment';
import type { Repositories } from '../database.js';
import type { PlanRecord } from './plan-record.js';

/** What a plan does to its occupations year by year; nothing before it has an answer. */
export async function yearsOfPlan(read: Repositories, plan: PlanRecord): Promise<PlanYear[]> {
  const basis = await read.plans.basisOf(plan);
  if (basis === null || plan.answer === null) return [];
  const lines = await read.planReader.allLines(plan);
  return rollOutPlan(
    basis,
    lines.map((line) => ({ provision: provisionId(line), intake: line.intake })),
  );
}
