import type { RandomSource } from './random-streams.js';

/** How figures are drawn again. `UNMOVED` gives every figure back as it was. */
export interface Draws {
  /** A standard normal deviate. */
  normal(): number;
  /** A uniform number in [0, 1). */
  share(): number;
  /** A count of independent events whose expected number is `mean`. */
  poisson(mean: number): number;
  /** How many of `trials` come out when each does with the given probability. */
  binomial(trials: number, probability: number): number;
}

export const UNMOVED: Draws = {
  normal: () => 0,
  share: () => 0.5,
  poisson: (mean) => mean,
  binomial: (trials, probability) => trials * probability,
};

/** Above this variance a normal draw corrected for skewness (Cornish & Fisher 1938) is within half a unit in either tail. */
const NORMAL_FROM_VARIANCE = 25;

export function drawsFrom(random: RandomSource): Draws {
  let spare: number | undefined;
  /** Box & Muller (1958); both of a pair are used. */
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const wide = (mean: number, variance: number, skew: number): number => {
    const z = normal();
    return Math.max(0, Math.round(mean + z * Math.sqrt(variance) + (skew * (z * z - 1)) / 6));
  };
  const binomial = (trials: number, probability: number): number => {
    const whole = Math.round(trials);
    if (whole <= 0 || probability <= 0) return 0;
    if (probability >= 1) return whole;
    if (probability > 0.5) return whole - binomial(whole, 1 - probability);
    const variance = whole * probability * (1 - probability);
    return variance > NORMAL_FROM_VARIANCE
      ? Math.min(whole, wide(whole * probability, variance, 1 - 2 * probability))
      : binomialByInversion(whole, probability, random());
  };
  return {
    normal,
    share: random,
    poisson: (mean) =>
      mean <= 0 ? 0 : mean > NORMAL_FROM_VARIANCE ? wide(mean, mean, 1) : poissonByInversion(mean, random()),
    binomial,
  };
}

function poissonByInversion(mean: number, share: number): number {
  let chance = Math.exp(-mean);
  let below = chance;
  let count = 0;
  while (share >= below && count < MOST) {
    count++;
    chance *= mean / count;
    below += chance;
  }
  return count;
}

/** Beyond it no chance is left that a double could tell. */
const MOST = 200;

function binomialByInversion(trials: number, probability: number, share: number): number {
  const odds = probability / (1 - probability);
  let chance = (1 - probability) ** trials;
  let below = chance;
  let count = 0;
  while (share >= below && count < trials) {
    chance *= ((trials - count) / (count + 1)) * odds;
    count++;
    below += chance;
  }
  return count;
}
