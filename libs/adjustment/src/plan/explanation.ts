import type { CobwebWarning } from '../cobweb/cobweb-warnings.js';
import type { Constraint } from './constraint.js';

/** Why the plan has this intake for a provision. */
export interface Explanation {
  readonly provision: string;
  readonly from: number;
  readonly to: number;
  /** Classes more (positive) or fewer than now. */
  readonly classes: number;
  readonly kind: 'raised' | 'cut' | 'closed' | 'opened' | 'kept';
  /** Occupations the graduates go to, those that decide most first. */
  readonly occupations: readonly OccupationReason[];
  /** Rules that stop the intake from being one class more or one fewer. */
  readonly binding: readonly Binding[];
  /** What the next number of classes up and down would change in the total by itself; null where a rule forbids it. */
  readonly oneMore: number | null;
  readonly oneFewer: number | null;
  /** Shortages the cut is part of. */
  readonly cobwebs: readonly CobwebWarning[];
  readonly zh: string;
  readonly en: string;
}

export interface OccupationReason {
  readonly occupation: string;
  readonly year: number;
  /** Graduates entering the occupation from the planned intake, less those of the current one. */
  readonly entrants: number;
  /** Part of the provision's entrants who come to it; `published` is the crosswalk's own weight where the openings settled another. */
  readonly share: number;
  readonly published: number | null;
  readonly gapBefore: number;
  readonly gapAfter: number;
  /** What the change does to the total through this occupation, below 0 where it saves; for a kept intake, one class more. */
  readonly effect: number;
}

export interface Binding {
  readonly constraint: Constraint;
  readonly direction: 'up' | 'down';
}

/** What one more unit of a limit brings: the fall of the total. */
export interface UnitValue {
  readonly constraint: Constraint;
  /** Units added: students of a quota, teachers, seats, workstations, money. */
  readonly units: number;
  readonly gain: number;
  /** Re-solves are exact to their gap: proven not to bring more than this. The price of a relaxation is no proof. */
  readonly atMost: number | null;
  /** From the problem solved again with the limit moved, or the price of the limit in the relaxation. */
  readonly source: 're-solve' | 'dual';
}
