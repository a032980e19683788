import type { Action } from '@gongxu/warning';

/** One institution offering one programme (专业点), as the plan sees it. Limits that are null do not bind. */
export interface PlanProvision {
  /** Unique in the problem. */
  readonly id: string;
  readonly institution: string;
  readonly programme: string;
  readonly level: string;
  readonly region: string;
  readonly lengthYears: number;
  /** Students of one class; an intake is a whole number of classes. */
  readonly classSize: number;
  /** Fewest students the provision may take in if it takes in any. */
  readonly minimumIntake: number;
  /** Students this year's plan takes in. */
  readonly currentIntake: number;
  /** Students of earlier intakes who stay on in the year of the plan: they use seats, teachers and workstations too. */
  readonly continuing: number;
  readonly seats: number | null;
  readonly teachers: number | null;
  /** Students allowed for each teacher (生师比). */
  readonly studentsPerTeacher: number | null;
  readonly workstations: number | null;
  /** Workstations one student needs; a half where two share one. */
  readonly workstationsPerStudent: number;
  /** Entrants who graduate, as a share. */
  readonly completionRate: number;
  /** Graduates who look for work in the region instead of studying on or leaving, as a share. */
  readonly entryRate: number;
  /**
   * The most students the intake may grow or shrink by: 0 for not at all, otherwise at least one class; a decrease that
   * capacity, ladder or the minimum class demand is always allowed.
   */
  readonly increaseLimit: number | null;
  readonly decreaseLimit: number | null;
  /** The most students the intake may grow to, for want of more who apply; nobody has to shrink for it. */
  readonly applicantLimit?: number | null | undefined;
  readonly ladder: LadderDecision | null;
  /** Money for each student taken in, and once for a provision that took none in before. */
  readonly costPerStudent: number;
  readonly openingCost: number;
}

/**
 * What the ladder in force asks: suspend and revoke allow no intake, alternate-year none after a year with one, cut a
 * smaller one, each with a cap at most that many (Tianjin: the last year's actually employed).
 */
export interface LadderDecision {
  readonly ladder: string;
  readonly action: Action;
  readonly cap: number | null;
}
