import type { Action } from '../action.js';
import type { SignalColour } from '../signal-colour.js';
import type { PlacementFormula } from './destinations.js';
import type { Measure } from './provision-history.js';

/** The rule's own word for exactly the threshold: "below" leaves it out, "at most" takes it in. */
export const COMPARISONS = ['below', 'at_most', 'above', 'at_least'] as const;

export type Comparison = (typeof COMPARISONS)[number];

/** One measure against a threshold, in each of so many calendar years running, the latest included (one if not given). */
export interface MeasureCondition {
  readonly measure: Measure;
  readonly comparison: Comparison;
  readonly value: number;
  readonly years?: number;
}

/** At least `anyOf` of the conditions. */
export interface SomeCondition {
  readonly anyOf: number;
  readonly conditions: readonly MeasureCondition[];
}

export type Condition = MeasureCondition | SomeCondition;

/** `employed_last_year`: next year's plan is at most the number of last year's graduates who are at work. */
export type PlanCap = 'employed_last_year';

export interface LadderStep {
  readonly colour: Exclude<SignalColour, 'undetermined'>;
  readonly action: Action;
  /** One is enough. */
  readonly when: readonly Condition[];
  readonly cap?: PlanCap;
}

/** Takes provisions out of a ladder, until the end of a year; without an institution all that offer the programme, and so on. */
export interface Exemption {
  readonly institution?: string;
  readonly programme?: string;
  readonly reasonZh: string;
  readonly reasonEn: string;
  /** The last day it holds, ISO date. */
  readonly until: string;
}

/** A published rule held as data. */
export interface Ladder {
  readonly id: string;
  readonly version: string;
  readonly labelZh: string;
  readonly labelEn: string;
  /** Who published it and where, and which of its numbers are choices of this product. */
  readonly source: string;
  /** First and last year whose figures it judges; no last year while it is in force. */
  readonly validFrom: number;
  readonly validTo?: number;
  readonly placementFormula: PlacementFormula;
  readonly steps: readonly LadderStep[];
  readonly exemptions?: readonly Exemption[];
}

export const isSomeCondition = (condition: Condition): condition is SomeCondition => 'anyOf' in condition;
