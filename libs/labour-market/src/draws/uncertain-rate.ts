import { drawGamma } from './draw-gamma.js';
import type { RandomSource } from './random-source.js';

/** A share from 0 to 1 and how many persons it was observed on; `Infinity` for one known for certain. */
export interface UncertainRate {
  readonly rate: number;
  readonly observed: number;
}

export const certain = (rate: number): UncertainRate => ({ rate, observed: Infinity });

/** From counts, with Jeffreys' prior Beta(½, ½): none of ten is not never. */
export const rateFromCounts = (events: number, persons: number): UncertainRate => ({
  rate: (events + 0.5) / (persons + 1),
  observed: persons + 1,
});

/** Beta(rate · observed, (1 − rate) · observed), whose mean is the rate; rates of 0 and 1 stay. */
export function drawRate({ rate, observed }: UncertainRate, random: RandomSource): number {
  if (observed === Infinity || rate <= 0 || rate >= 1) return rate;
  const events = drawGamma(rate * observed, random);
  return events / (events + drawGamma((1 - rate) * observed, random));
}
