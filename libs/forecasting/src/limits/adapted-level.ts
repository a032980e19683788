export interface Adaptation {
  /** The level the latest limits were asked for. */
  readonly level: number;
  /** The share of values that limits shall hold in the long run. */
  readonly target: number;
  /** How quickly the level moves, above 0: 0.005 to 0.05 is usual. */
  readonly rate: number;
  /** Whether the latest value lay outside its limits. */
  readonly missed: boolean;
}

/**
 * The level to ask the next limits for, so that the share held tends to the target whatever the series does: higher after a
 * miss, lower after a hit. At 1 or above the limits must be infinite, at 0 or below there are none. Adaptive conformal
 * inference, Gibbs & Candès, NeurIPS 34 (2021), equation 2.
 */
export const adaptedLevel = ({ level, target, rate, missed }: Adaptation): number =>
  level + rate * ((missed ? 1 : 0) - (1 - target));
