import type { Conflict } from '../plan/conflict.js';
import type { Plan } from '../plan/plan.js';
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
  /** Told of every better plan or better bound. */
  readonly onBetter?: (plan: Plan) => void;
  readonly signal?: AbortSignal;
}
