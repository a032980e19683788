import {
  solvePlan,
  type LinearSolver,
  type Plan,
  type PlanAnswer,
  type PlanProblem,
  type SolveOptions,
} from '@gongxu/adjustment';
import type { PlanRecord } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { seededRandom } from '@gongxu/forecasting';
import type { ReportProgress } from '@gongxu/jobs';
import type { SolverThread } from '@gongxu/milp';
import { answerStore } from './answer-store.js';

const MS = 1_000;

export interface PlanSearch {
  readonly problem: PlanProblem;
  /** Its settings and seed say how the problem is searched. */
  readonly plan: Pick<PlanRecord, 'settings' | 'seed'>;
  readonly openSolver: () => SolverThread;
  readonly report: ReportProgress;
  readonly store: (answer: Plan, number: number) => Promise<void>;
  /** Intakes to start from, in place of this year's. */
  readonly start?: SolveOptions['start'];
  /** Stops the search with what it has. */
  readonly signal?: AbortSignal;
}

/** Solves a problem; better answers are stored as they come, and the last one before this ends. */
export async function searchPlan({ problem, plan, openSolver, report, store, ...how }: PlanSearch): Promise<SearchEnd> {
  const answers = answerStore(store);
  const { solver, close } = openSolver();
  try {
    const answer = await solvePlan(problem, {
      ...solveOptions(solver, plan),
      ...how,
      onBetter: (better) => {
        report({ step: `gap ${percent(better.gap)}`, done: 1 - Math.min(1, better.gap), total: 1 });
        return answers.better(better);
      },
    });
    if (answer.kind === 'plan') void answers.better(answer.plan);
    await answers.settled();
    if (answer.kind !== 'unfinished') return answer;
    if (how.signal?.aborted) return { kind: 'stopped' };
    throw new DomainError(
      'CONFLICT',
      `no plan that obeys every rule was found in ${plan.settings.seconds} s; allow more seconds, or loosen a quota`,
    );
  } finally {
    await close();
  }
}

/** How a plan's settings and seed have its problem solved. */
export const solveOptions = (solver: LinearSolver, { settings, seed }: PlanSearch['plan']): SolveOptions => ({
  solver,
  random: seededRandom(seed),
  gap: settings.gap,
  seconds: settings.seconds,
  clock: () => performance.now() / MS,
});

/** Stopped: nobody waits for it any more, and it had nothing yet. */
export type SearchEnd = Exclude<PlanAnswer, { kind: 'unfinished' }> | { readonly kind: 'stopped' };

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
