import { normalQuantile } from '@gongxu/forecasting';

/** A forecast by its mean and the limits that hold the outcome with probability `level`, or by sample paths' end points. */
export type UncertainPersons =
  | { readonly mean: number; readonly lower: number; readonly upper: number; readonly level: number }
  | { readonly samples: readonly number[] };

export const certainly = (persons: number): UncertainPersons => ({ samples: [persons] });

export const meanOf = (persons: UncertainPersons): number =>
  'samples' in persons ? persons.samples.reduce((sum, value) => sum + value, 0) / persons.samples.length : persons.mean;

/** Whether every number is finite and there is one at all. */
export const isUsable = (persons: UncertainPersons): boolean =>
  'samples' in persons
    ? persons.samples.length > 0 && persons.samples.every(Number.isFinite)
    : [persons.mean, persons.lower, persons.upper].every(Number.isFinite) && persons.level > 0 && persons.level < 1;

/** Equally likely values that stand for a distribution. */
export const POINTS = 101;

/**
 * Equally likely values, ascending and never below 0: the samples, or 101 quantiles of a distribution that is normal above
 * and below the mean, each side as wide as its limit.
 */
export function likelyValues(persons: UncertainPersons): readonly number[] {
  if ('samples' in persons) return persons.samples.map((value) => Math.max(0, value)).sort((a, b) => a - b);
  return Array.from({ length: POINTS }, (_, place) => quantileOf(persons, (place + 0.5) / POINTS));
}

/** The value below which the outcome lies with the probability, 0 < p < 1; never below 0. */
export function quantileOf(persons: UncertainPersons, probability: number): number {
  if ('samples' in persons) {
    const values = likelyValues(persons);
    return values[Math.min(values.length - 1, Math.floor(probability * values.length))]!;
  }
  const { mean, lower, upper, level } = persons;
  const z = normalQuantile(probability) / normalQuantile((1 + level) / 2);
  return Math.max(0, mean + z * (z > 0 ? upper - mean : mean - lower));
}

/** Independent counts together: means add up, half-widths add in squares. Of one level each. */
export function sumOf(parts: readonly Exclude<UncertainPersons, { samples: unknown }>[]): UncertainPersons {
  const mean = parts.reduce((sum, part) => sum + part.mean, 0);
  const half = (side: 'lower' | 'upper'): number =>
    Math.sqrt(parts.reduce((sum, part) => sum + (part[side] - part.mean) ** 2, 0));
  return { mean, lower: mean - half('lower'), upper: mean + half('upper'), level: parts[0]?.level ?? 0.95 };
}
