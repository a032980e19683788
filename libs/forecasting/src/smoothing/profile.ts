import type { SmoothingWeights } from './weights.js';

/** The level and the trend after the last value. */
export interface LastStates {
  readonly level: number;
  readonly slope: number;
}

export interface SmoothingProfile {
  /** Writes the one-step errors under the best first level and slope for these weights; returns their sum of squares. */
  readonly errors: (weights: SmoothingWeights, into: Float64Array) => number;
  readonly lastStates: () => LastStates;
}

/**
 * Smoothing with the first states solved for. The error is linear in them: `base` is the error from states of 0, and
 * `byLevel` and `bySlope` say how it answers to a first level and a first slope of 1.
 */
export function smoothingProfile(values: Float64Array, trend: boolean): SmoothingProfile {
  const length = values.length;
  const byLevel = new Float64Array(length);
  const bySlope = new Float64Array(length);
  let last: LastStates = { level: 0, slope: 0 };

  function errors({ alpha, beta, phi }: SmoothingWeights, into: Float64Array): number {
    let level = 0;
    let slope = 0;
    let levelOfLevel = 1;
    let slopeOfLevel = 0;
    let levelOfSlope = 0;
    let slopeOfSlope = 1;
    let ll = 0;
    let ls = 0;
    let ss = 0;
    let le = 0;
    let se = 0;
    for (let t = 0; t < length; t++) {
      slope *= phi;
      level += slope;
      const error = values[t]! - level;
      level += alpha * error;
      slope += beta * error;
      slopeOfLevel *= phi;
      levelOfLevel += slopeOfLevel;
      const fromLevel = -levelOfLevel;
      levelOfLevel += alpha * fromLevel;
      slopeOfLevel += beta * fromLevel;
      ll += fromLevel * fromLevel;
      le += fromLevel * error;
      into[t] = error;
      byLevel[t] = fromLevel;
      if (!trend) continue;
      slopeOfSlope *= phi;
      levelOfSlope += slopeOfSlope;
      const fromSlope = -levelOfSlope;
      levelOfSlope += alpha * fromSlope;
      slopeOfSlope += beta * fromSlope;
      ls += fromLevel * fromSlope;
      ss += fromSlope * fromSlope;
      se += fromSlope * error;
      bySlope[t] = fromSlope;
    }

    const determinant = trend ? ll * ss - ls * ls : ll;
    const firstLevel = (trend ? ls * se - ss * le : -le) / determinant;
    const firstSlope = trend ? (ls * le - ll * se) / determinant : 0;
    let sum = 0;
    for (let t = 0; t < length; t++) {
      const error = into[t]! + firstLevel * byLevel[t]! + firstSlope * bySlope[t]!;
      into[t] = error;
      sum += error * error;
    }
    last = {
      level: level + firstLevel * levelOfLevel + firstSlope * levelOfSlope,
      slope: slope + firstLevel * slopeOfLevel + firstSlope * slopeOfSlope,
    };
    return sum;
  }

  return { errors, lastStates: () => last };
}
