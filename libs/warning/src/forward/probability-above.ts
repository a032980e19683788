import { likelyValues, type UncertainPersons } from './uncertain-persons.js';

/**
 * Probability that `a` lies above `factor` times `b`. Sample paths of one number are joint, path by path; anything else
 * counts as independent, every likely value beside every other.
 */
export function probabilityAbove(a: UncertainPersons, b: UncertainPersons, factor: number): number {
  if ('samples' in a && 'samples' in b && a.samples.length === b.samples.length) {
    return a.samples.filter((value, path) => value > factor * b.samples[path]!).length / a.samples.length;
  }
  const above = likelyValues(a);
  const below = likelyValues(b);
  let place = 0;
  let pairs = 0;
  for (const value of above) {
    while (place < below.length && factor * below[place]! < value) place++;
    pairs += place;
  }
  return pairs / (above.length * below.length);
}
