/** Persons per year. */
export interface EmploymentFlows {
  /** Employment at the end of the year less that at its start. */
  readonly change: number;
  /** Workers who leave the occupation. */
  readonly separations: number;
}

/** Persons wanted in a year, by why they are wanted. */
export interface JobOpenings {
  readonly expansion: number;
  readonly replacement: number;
  readonly openings: number;
}

/**
 * Openings = expansion + replacement, never below 0. A growing occupation replaces all who leave; a shrinking one only
 * those beyond its shrinkage (ROA, replacement demand; the same sum as BLS openings = change + separations).
 */
export function jobOpenings({ change, separations }: EmploymentFlows): JobOpenings {
  const expansion = Math.max(0, change);
  const replacement = Math.max(0, separations + Math.min(0, change));
  return { expansion, replacement, openings: expansion + replacement };
}
