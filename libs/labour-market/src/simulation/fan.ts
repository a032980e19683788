import { years, type Path } from '../path.js';

/** Below `values` lies the outcome of each year with this probability. */
export interface FanLine {
  readonly probability: number;
  readonly values: Path;
}

/** Sample quantiles by year over simulated paths of one length (Hyndman & Fan 1996, type 7). */
export function fan(paths: readonly Path[], probabilities: readonly number[]): FanLine[] {
  const sorted = years(paths[0]?.length ?? 0).map((year) => new Float64Array(paths.map((path) => path[year]!)).sort());
  return probabilities.map((probability) => ({
    probability,
    values: sorted.map((outcomes) => quantile(outcomes, probability)),
  }));
}

function quantile(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)]!;
  return below + (position % 1) * (sorted[Math.ceil(position)]! - below);
}
