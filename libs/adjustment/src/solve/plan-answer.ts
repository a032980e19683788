import type { Conflict } from '../plan/conflict.js';
import type { Plan } from '../plan/plan.js';
import type { LinearSolver } from './linear-program.js';

/** A plan, or why there is none. */
export type PlanAnswer =
  { readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'conflict'; readonly conflict: Conflict };

export interface SolveOptions {
  readonly solver: LinearSolver;
  /** Seed of the local search. */
  readonly seed: number;
  /** Proven gap that is enough. */
  readonly gap: number;
  /** Monotonic seconds. */
  readonly clock: () => number;
  /** Seconds from the start after which no further round begins; the rounds themselves do not depend on time. */
  readonly seconds: number;
  /** Told of every better plan or better bound. */
  readonly onBetter?: (plan: Plan) => void;
  readonly signal?: AbortSignal;
}
