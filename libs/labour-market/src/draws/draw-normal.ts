import type { RandomSource } from './random-source.js';

/** Standard normal (Box & Muller 1958). */
export const drawNormal = (random: RandomSource): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
