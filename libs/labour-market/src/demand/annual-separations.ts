/** Persons at both ends of the period, and shares of workers who leave per year (0.047 is 4.7 %). */
export interface SeparationInput {
  readonly employmentStart: number;
  readonly employmentEnd: number;
  /** Leave the labour force. */
  readonly exitRate: number;
  /** Go to another occupation; a new employer in the same one is no separation. */
  readonly transferRate: number;
}

/** Persons per year. */
export interface AnnualSeparations {
  readonly exits: number;
  readonly transfers: number;
  readonly separations: number;
}

/** Rate × average of employment at the two ends of the period (BLS, Occupational Separations Methodology, since 2016–26). */
export function annualSeparations({
  employmentStart,
  employmentEnd,
  exitRate,
  transferRate,
}: SeparationInput): AnnualSeparations {
  const average = (employmentStart + employmentEnd) / 2;
  const exits = exitRate * average;
  const transfers = transferRate * average;
  return { exits, transfers, separations: exits + transfers };
}
