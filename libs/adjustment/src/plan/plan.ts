/** An enrolment plan with the proof of how good it is. */
export interface Plan {
  readonly year: number;
  /** One line for each provision, in the order of the problem. */
  readonly intakes: readonly PlannedIntake[];
  readonly objective: PlanObjective;
  /** No plan can cost less than this in total: proven. */
  readonly bound: number;
  /** (total − bound) ÷ (total − unavoidable): the proven distance, without the part no plan could change. */
  readonly gap: number;
  readonly status: 'optimal' | 'feasible';
  /** By the clock handed over, from the start of the search; not part of what is the same for the same seed. */
  readonly seconds: number;
  readonly gaps: readonly OccupationGap[];
  /** One for each scenario of the problem. */
  readonly scenarios: readonly ScenarioCost[];
}

export interface PlannedIntake {
  readonly provision: string;
  readonly classes: number;
  readonly intake: number;
  readonly currentIntake: number;
}

/** Costs in persons of weight 1; the parts sum to the total. */
export interface PlanObjective {
  readonly shortfall: number;
  readonly surplus: number;
  readonly change: number;
  /** Closing and opening. */
  readonly turnover: number;
  readonly crowding: number;
  readonly total: number;
  /** What remains if every term took its own best within reach: the part of the total that no plan can change. */
  readonly unavoidable: number;
}

/** Demand less supply of an occupation in a year, in persons, with the current intakes and with the planned ones. */
export interface OccupationGap {
  readonly occupation: string;
  readonly year: number;
  readonly demand: number;
  readonly before: number;
  readonly after: number;
}

/** What the plan costs in one future. */
export interface ScenarioCost {
  readonly scenario: string;
  /** Persons of all occupations and years together. */
  readonly demand: number;
  readonly total: number;
  /** What the best plan found for this future alone would save, and what no plan could save more than; null until computed. */
  readonly regret: number | null;
  readonly regretAtMost: number | null;
}
