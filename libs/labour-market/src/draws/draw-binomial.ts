import { drawNormal } from './draw-normal.js';
import type { RandomSource } from './random-source.js';

/** Above this variance the skewness-corrected normal is within half a person of the 1st and 99th percentile. */
const NORMAL_FROM_VARIANCE = 25;

/**
 * How many of `persons` do what each does with the given probability. Exact by inversion up to a variance of 25, then by
 * a normal draw corrected for skewness (Cornish & Fisher 1938). A fraction of a person counts with its own chance.
 */
export function drawBinomial(persons: number, probability: number, random: RandomSource): number {
  if (probability <= 0 || persons <= 0) return 0;
  if (probability >= 1) return persons;
  const whole = Math.floor(persons);
  const fraction = (persons - whole) * (random() < probability ? 1 : 0);
  if (probability > 0.5) return whole - drawWhole(whole, 1 - probability, random) + fraction;
  return drawWhole(whole, probability, random) + fraction;
}

/** `probability` is at most one half, so the chance of none does not underflow. */
function drawWhole(persons: number, probability: number, random: RandomSource): number {
  const variance = persons * probability * (1 - probability);
  if (variance > NORMAL_FROM_VARIANCE) {
    const z = drawNormal(random);
    const count = persons * probability + z * Math.sqrt(variance) + ((1 - 2 * probability) * (z * z - 1)) / 6;
    return Math.min(persons, Math.max(0, Math.round(count)));
  }
  let left = random();
  let chance = (1 - probability) ** persons;
  for (let count = 0; count < persons; count++) {
    if (left < chance) return count;
    left -= chance;
    chance *= ((persons - count) / (count + 1)) * (probability / (1 - probability));
  }
  return persons;
}
