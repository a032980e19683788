/** Workers of one age (or age group and sex), and the share of them who leave over the period asked about. */
export interface AgeCell {
  readonly persons: number;
  readonly rate: number;
}

/**
 * Σₐ ρₐ · Eₐ, persons: retirements where ρ is the retirement rate per year (COPS), replacement demand over n years where
 * it is the outflow of the cohort over n years (Cedefop, Research Paper 25).
 */
export const leaversByAge = (cells: readonly AgeCell[]): number =>
  cells.reduce((sum, { persons, rate }) => sum + persons * rate, 0);
