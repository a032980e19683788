/** What one area shows of an occupation: a rate with its exposure, or a logarithm with the events behind it. */
export interface AreaObservation {
  readonly value: number;
  readonly weight: number;
}

/** How far the areas of one occupation lie apart. */
export interface Dispersion {
  /** Weighted mean of the areas. */
  readonly mean: number;
  /** Σ weight × (value − mean)². */
  readonly squares: number;
  /** Areas − 1. */
  readonly freedom: number;
  /** Σ weight − Σ weight² ÷ Σ weight: what one unit of variance between areas adds to `squares`. */
  readonly scale: number;
}

/** Null with fewer than two areas: nothing lies apart. */
export function dispersionOf(observations: readonly AreaObservation[]): Dispersion | null {
  const seen = observations.filter(({ weight }) => weight > 0);
  if (seen.length < 2) return null;
  const total = seen.reduce((sum, { weight }) => sum + weight, 0);
  const mean = seen.reduce((sum, { value, weight }) => sum + weight * value, 0) / total;
  return {
    mean,
    squares: seen.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0),
    freedom: seen.length - 1,
    scale: total - seen.reduce((sum, { weight }) => sum + weight ** 2, 0) / total,
  };
}

/**
 * Method of moments, all occupations together: the squares beyond those of chance, per unit of variance between areas.
 * Never below zero; null when no occupation can tell.
 */
export function betweenVariance(
  dispersions: readonly Dispersion[],
  expectation: (dispersion: Dispersion) => { readonly byChance: number; readonly perUnit: number },
): number | null {
  let [beyond, perUnit] = [0, 0];
  for (const dispersion of dispersions) {
    const expected = expectation(dispersion);
    if (expected.perUnit <= 0) continue;
    beyond += dispersion.squares - expected.byChance;
    perUnit += expected.perUnit;
  }
  return perUnit > 0 ? Math.max(0, beyond / perUnit) : null;
}
