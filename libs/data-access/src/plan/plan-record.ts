import type { CobwebWarning, Conflict, Explanation, OccupationGap, Plan, PlanBasis, PlanChange, PlanDifference, PlanSettings, UnitValue } from '@gongxu/adjustment'; // prettier-ignore

/** What is decided about plans of a region, with the share of graduates who look for work there. */
export type SettingsOfPlan = PlanSettings & { readonly entryRate: number };

/** How good an answer is; better ones take its place while the search goes on. */
export interface PlanStanding extends Pick<Plan, 'objective' | 'bound' | 'gap' | 'status' | 'seconds' | 'scenarios'> {
  /** Counts the answers from 1. */
  readonly number: number;
}

export type PlanStatus = 'running' | 'done' | 'conflict' | 'failed';

/** Cancelled: its asker has asked anew, or left. */
export type WhatIfStatus = PlanStatus | 'cancelled';

export interface PlanRecord {
  readonly id: string;
  readonly region: string;
  /** The autumn whose intake is planned. */
  readonly year: number;
  /** Counts the plans of one region and year from 1. */
  readonly number: number;
  /** The edition whose figures and forecasts it relies on, and the run that made them. */
  readonly editionId: string;
  readonly runId: string;
  /** The signals it relies on; null where none were issued. */
  readonly issueId: string | null;
  readonly settings: SettingsOfPlan;
  readonly seed: number;
  /** SHA-256 of everything it was computed from; null until the worker has read it. */
  readonly inputHash: string | null;
  readonly status: PlanStatus;
  /** Null until there is a first answer. */
  readonly answer: PlanStanding | null;
  readonly unitValues: readonly UnitValue[] | null;
  readonly conflict: Conflict | null;
  /** What it could not take into account; empty until the worker has read its input. */
  readonly notes: PlanBasis['notes'];
  /** Warnings of the edition. */
  readonly notices: readonly string[];
  readonly error: string | null;
  readonly requestedBy: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export type PlanKey = Pick<PlanRecord, 'region' | 'id'>;

export const PLAN_LINE_KINDS = ['raised', 'cut', 'closed', 'opened', 'kept'] as const;

export interface PlanLine {
  readonly region: string;
  readonly planId: string;
  readonly institution: string;
  readonly programme: string;
  readonly level: string;
  /** Region the provision lies in. */
  readonly area: string;
  readonly currentIntake: number;
  readonly currentClasses: number;
  readonly intake: number;
  readonly classes: number;
  readonly kind: Explanation['kind'];
  /** Null while better answers are sought. */
  readonly explanation: Explanation | null;
}

export type PlanGap = OccupationGap;

/** A cut of the plan that makes a later shortage. */
export interface PlanCobweb extends Omit<CobwebWarning, 'provision'> {
  readonly institution: string;
  readonly programme: string;
}

/** The answer to a what-if: how good it is, and what is other than in the plan. */
export interface WhatIfAnswer extends PlanStanding {
  readonly difference: PlanDifference;
}

export interface WhatIfRecord {
  readonly id: string;
  readonly region: string;
  readonly planId: string;
  readonly changes: readonly PlanChange[];
  readonly status: WhatIfStatus;
  /** Null until there is a first answer. */
  readonly answer: WhatIfAnswer | null;
  readonly conflict: Conflict | null;
  readonly error: string | null;
  readonly requestedBy: string;
  /** The slider or window that asked and wants the newest answer alone; null for one that wants every answer. */
  readonly asker: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}
