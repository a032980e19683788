/** The limits of one step ahead, and the probability `level` that the value lies between them. */
export interface Limits {
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Width of the limits, and 2 / (1 − level) times the distance of an observation outside them; in the unit of the series, 0 at
 * best. Gneiting & Raftery, Journal of the American Statistical Association 102 (2007), equation 43.
 */
export function intervalScore({ level, lower, upper }: Limits, actual: number): number {
  const outside = Math.max(0, lower - actual, actual - upper);
  return upper - lower + (2 / (1 - level)) * outside;
}
