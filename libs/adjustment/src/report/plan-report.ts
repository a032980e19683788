import type { PlanNote } from '../build/plan-note.js';
import type { PlanSettings } from '../build/plan-settings.js';
import type { Explanation, UnitValue } from '../plan/explanation.js';
import type { OccupationGap, Plan } from '../plan/plan.js';

/** An enrolment plan as a bureau circulates it: plain data that every output format is made from. */
export interface PlanReport {
  readonly format: 'gongxu.plan/1';
  readonly region: string;
  readonly regionZh: string | null;
  /** The autumn whose intake is planned. */
  readonly year: number;
  /** Counts the plans of one region and year from 1. */
  readonly number: number;
  /** The edition of the catalogue it relies on, REGION/YEAR/NUMBER. */
  readonly edition: string;
  readonly seed: number;
  /** SHA-256 of everything it was computed from. */
  readonly inputHash: string;
  /** ISO time. */
  readonly computedAt: string;
  /** Warnings that must stand wherever the plan shows, e.g. 模拟数据. */
  readonly notices: readonly string[];
  readonly answer: Pick<Plan, 'objective' | 'bound' | 'gap' | 'status' | 'scenarios'>;
  readonly settings: PlanSettings;
  readonly notes: readonly PlanNote[];
  readonly unitValues: readonly UnitValue[];
  /** In order of institution and programme. */
  readonly lines: readonly PlanReportLine[];
  /** In order of occupation and year. */
  readonly gaps: readonly PlanReportGap[];
  /** The same rolled out over the years after, every later autumn taking in as many. */
  readonly years: readonly PlanReportGap[];
}

export interface PlanReportLine {
  readonly institution: string;
  readonly institutionZh: string | null;
  readonly programme: string;
  readonly programmeZh: string | null;
  readonly level: string;
  readonly area: string;
  readonly areaZh: string | null;
  readonly currentIntake: number;
  readonly currentClasses: number;
  readonly intake: number;
  readonly classes: number;
  readonly kind: Explanation['kind'];
  /** Null while better answers are sought. */
  readonly explanation: Explanation | null;
}

export interface PlanReportGap extends OccupationGap {
  readonly occupationZh: string | null;
}
