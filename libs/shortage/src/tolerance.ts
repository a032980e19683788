/** Sums and quotients of doubles miss a threshold they should just reach; this much is not a difference. */
const TOLERANCE = 1e-9;

/** value ≥ threshold, taking equal for equal. */
export const atLeast = (value: number, threshold: number): boolean =>
  value >= threshold || value >= threshold - TOLERANCE * Math.max(1, Math.abs(threshold));
