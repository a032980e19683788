/**
 * How much of an error enters the level (`alpha`) and the trend (`beta`), and what part of the trend lasts a step (`phi`).
 * These are the letters of Hyndman, Koehler, Ord & Snyder (2008): `beta` lies between 0 and `alpha`.
 */
export interface SmoothingWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
}

/** phi + phi² + … + phi^`step`: how many first steps of a damped trend are walked after `step` steps. */
export function dampedSteps(phi: number, step: number): number {
  return phi === 1 ? step : (phi * (1 - phi ** step)) / (1 - phi);
}
