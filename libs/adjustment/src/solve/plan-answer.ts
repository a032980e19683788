import type { Conflict } from '../plan/conflict.js';
import type { Plan, PlannedIntake } from '../plan/plan.js';
import type { LinearSolver } from './linear-program.js';

/** A plan; why there can be none; or that time ran out before one that obeys every rule was found. */
export type PlanAnswer =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'unfinished' };

export interface SolveOptions {
  readonly solver: LinearSolver;
  /** Numbers from 0 up to 1, of a fixed seed for the same plan again. */
  readonly random: () => number;
  /** Proven gap that is enough. */
  readonly gap: number;
  /** Monotonic seconds. */
  readonly clock: () => number;
  /** Seconds from the start after which no further round begins; the rounds themselves do not depend on time. */
  readonly seconds: number;
  /**
   * Intakes of the plan of nearly the same problem. The search starts there, and its first answer is these intakes mended to
   * this problem, before anything is proven about it; a provision they leave out starts from this year's intake.
   */
  readonly start?: readonly Pick<PlannedIntake, 'provision' | 'intake'>[];
  /** Told of every better plan or better bound; the search waits for what it promises before it takes the thread again. */
  readonly onBetter?: (plan: Plan) => void | Promise<void>;
  readonly signal?: AbortSignal;
}
