import { type AreaObservation, dispersionOf } from './between-areas.js';
import { SHARE } from './shrinkage.js';

/** A share of persons as its own count and those of all others let one believe it. */
export interface LeanedShare {
  readonly share: number;
  /** How many persons it is worth, own and borrowed; Infinity where nothing but chance tells the groups apart. */
  readonly persons: number;
}

/**
 * Shares of many groups leaned towards the mean of all by empirical Bayes: what is high by chance is most of all what
 * stands highest. Weights are the persons counted. As counted where a single group cannot tell how far groups differ.
 */
export function leanShares(groups: readonly AreaObservation[]): (group: AreaObservation) => LeanedShare {
  const dispersion = dispersionOf(groups);
  const borrowed = dispersion && SHARE.fit([dispersion]);
  if (!borrowed) return ({ value, weight }) => ({ share: value, persons: weight });
  const { mean } = dispersion;
  return ({ value, weight }) => {
    const part = borrowed(weight, mean);
    return { share: value + part * (mean - value), persons: part < 1 ? weight / (1 - part) : Infinity };
  };
}
