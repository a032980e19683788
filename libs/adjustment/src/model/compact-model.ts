import type { Constraint } from '../plan/constraint.js';
import type { ClassRange } from './class-range.js';
import type { ConvexCost } from './convex-cost.js';

/** A problem with everything that is fixed taken out: whole numbers of classes, costs of terms, and rows that tie them. */
export interface CompactModel {
  readonly cells: readonly Cell[];
  /** Occupation-years that some intake can still change. */
  readonly terms: readonly Term[];
  readonly rows: readonly LimitRow[];
  readonly neighbourhoods: readonly CellGroup[];
  /** Cost of each open provision beyond those tolerated. */
  readonly crowding: number;
  /** Scenarios of which the worst counts; 0 where the mean does, which is in the terms already. */
  readonly worstOf: number;
  /** Costs of each scenario that no intake changes, all scenarios alike where there are none. */
  readonly constants: readonly number[];
}

/** The classes of one provision. */
export interface Cell {
  readonly provision: string;
  readonly range: ClassRange;
  readonly classSize: number;
  /** Cost of its own by classes, from 0 up: change, closing, opening. Infinite where a number is not allowed. */
  readonly own: readonly number[];
  /** Persons entering each term for one class. */
  readonly entrants: readonly { readonly term: number; readonly persons: number }[];
}

export interface Term {
  readonly occupation: string;
  readonly year: number;
  /** The scenario it belongs to, null for all. */
  readonly scenario: number | null;
  readonly cost: ConvexCost;
}

/** minimum ≤ Σ of what each member contributes with its classes ≤ maximum. */
export interface LimitRow {
  readonly constraint: Constraint;
  readonly minimum: number;
  readonly maximum: number;
  /** Contribution by classes, from 0 up; straight on both sides of the current number, with a step at 0. */
  readonly members: readonly { readonly cell: number; readonly contributions: readonly number[] }[];
}

export interface CellGroup {
  readonly members: readonly number[];
  readonly tolerated: number;
}
