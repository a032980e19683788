import { compact } from '../model/compact.js';
import { assessPlan } from '../plan/assess-plan.js';
import type { Plan } from '../plan/plan.js';
import { checkProblem } from '../problem/check-problem.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import { findConflict } from '../conflict/find-conflict.js';
import { independentParts } from './independent-parts.js';
import { branchPart, localPart, relaxPart, startPart, type PartSearch } from './part-search.js';
import type { PlanAnswer, SolveOptions } from './plan-answer.js';

/** Branch-and-bound nodes of the rounds: the root with its cuts first, then ten times as many in each. */
const ROUNDS = [1, 30, 300, 3_000, 30_000, 300_000] as const;

/**
 * The best intake of every provision, with a bound that proves how good it is: local search from this year's intakes or from
 * those given, relaxation, local search from its rounding, then branch and bound in rounds until the gap is small enough or
 * time is up. Independent parts are solved apart. Plans come out of whole rounds alone, so time decides only how many rounds
 * there are.
 *
 * @throws DomainError INVALID_ARGUMENT for a problem no plan can be computed from
 */
export async function solvePlan(problem: PlanProblem, options: SolveOptions): Promise<PlanAnswer> {
  const { solver, random, gap, clock, seconds, start: given = null, onBetter, signal = null } = options;
  checkProblem(problem);
  const start = clock();
  const elapsed = (): number => clock() - start;
  const left = (): number => Math.max(0, seconds - elapsed());
  const isStopped = (): boolean => signal?.aborted === true;
  const isOver = (): boolean => left() === 0 || isStopped();
  const model = compact(problem);
  const parts = independentParts(model).map((part) => startPart(part, given));
  const step = (): { solver: typeof solver; seconds: number; signal: AbortSignal | null } => ({
    solver,
    seconds: left(),
    signal,
  });

  const plan = (bound = sum(parts, (part) => part.bound)): Plan => {
    const classes = new Int32Array(model.cells.length);
    for (const { part, classes: of } of parts) part.cells.forEach((cell, place) => (classes[cell] = of[place]!));
    const assessed = assessPlan(problem, classes, model);
    const { total, unavoidable } = assessed.objective;
    const proven = Math.min(total, bound);
    const isOptimal = total - proven <= EXACT * Math.max(1, total);
    return {
      year: problem.year,
      ...assessed,
      bound: proven,
      gap: isOptimal ? 0 : Math.min(1, (total - proven) / (total - unavoidable)),
      status: isOptimal ? 'optimal' : 'feasible',
      seconds: elapsed(),
    };
  };
  let told: Plan | null = null;
  const tell = async (bound?: number): Promise<void> => {
    if (onBetter === undefined || parts.some(({ obeys }) => !obeys)) return;
    const next = plan(bound);
    if (told !== null && next.objective.total >= told.objective.total && told.gap - next.gap < 0.001) return;
    told = next;
    await onBetter(next);
  };
  /** Distance a part may keep, so that all of them together keep the gap asked for. */
  const tolerance = ({ total, unavoidable }: PartSearch): number => gap * Math.max(0, total - unavoidable);
  const isDone = (part: PartSearch): boolean =>
    part.obeys && part.total - part.bound <= Math.max(tolerance(part), EXACT * Math.max(1, part.total));

  if (given !== null) await tell();
  if (!isStopped()) parts.forEach((part, place) => (parts[place] = localPart(part, random)));
  for (const [place, part] of parts.entries()) {
    if (isDone(part) || isStopped()) continue;
    parts[place] = await relaxPart(part, { ...step(), random });
    if (parts[place].infeasible) return { kind: 'conflict', conflict: await findConflict(problem, solver) };
  }
  await tell();
  for (const nodes of ROUNDS) {
    for (const [place, part] of parts.entries()) {
      if (isDone(part) || isOver()) continue;
      const others = sum(parts, ({ bound }) => bound) - part.bound;
      parts[place] = await branchPart(part, {
        ...step(),
        nodes,
        gap: tolerance(part),
        onBound: (bound) => void tell(others + Math.max(part.bound, bound)),
      });
      if (parts[place].infeasible) return { kind: 'conflict', conflict: await findConflict(problem, solver) };
      await tell();
    }
    if (isOver()) break;
  }
  if (parts.some(({ obeys }) => !obeys)) return { kind: 'unfinished' };
  return { kind: 'plan', plan: plan() };
}

/** Totals closer than this, relative, are the same number. */
const EXACT = 1e-7;

const sum = (parts: readonly PartSearch[], of: (part: PartSearch) => number): number =>
  parts.reduce((total, part) => total + of(part), 0);
