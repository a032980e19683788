import { drawNormal } from '../draws/draw-normal.js';
import type { RandomSource } from '../draws/random-source.js';
import type { Path } from '../path.js';

/** A forecast as numbers. */
export interface ForecastBand {
  readonly mean: Path;
  readonly lower: Path;
  readonly upper: Path;
  /** How many standard deviations the limits lie off the mean: 1.96 for limits of 95 %, 1.2816 for 80 %. */
  readonly deviations: number;
  /** No path runs below it, e.g. 0 for persons. */
  readonly floor?: number;
}

/**
 * Paths whose spread in each year is the band's: normal above and below the mean, each side as wide as its limit. Errors
 * add up from year to year as in a random walk, as wide as the band widens; where it narrows they shrink with it.
 */
export function samplePaths(band: ForecastBand, count: number, random: RandomSource): Path[] {
  const { mean, lower, upper, deviations, floor = -Infinity } = band;
  const width = mean.map((_, year) => upper[year]! - lower[year]!);
  return Array.from({ length: count }, () => {
    let z = 0;
    return mean.map((value, year) => {
      const carried = year > 0 && width[year]! > 0 ? Math.min(1, width[year - 1]! / width[year]!) : 0;
      if (carried < 1) z = carried * z + Math.sqrt(1 - carried ** 2) * drawNormal(random);
      const side = z > 0 ? upper[year]! - value : value - lower[year]!;
      return Math.max(floor, value + (z * side) / deviations);
    });
  });
}
