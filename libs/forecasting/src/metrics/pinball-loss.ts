/** The value that the future one is below with probability `p`. */
export interface Quantile {
  readonly p: number;
  readonly value: number;
}

/**
 * Loss of a quantile, in the unit of the series: p times what an observation is above it, 1 − p times what it is below.
 * Koenker & Bassett, Econometrica 46 (1978).
 */
export const pinballLoss = ({ p, value }: Quantile, actual: number): number =>
  actual >= value ? p * (actual - value) : (1 - p) * (value - actual);
