import { drawGamma } from './draw-gamma.js';
import type { RandomSource } from './random-source.js';

/**
 * Shares that sum to 1 as they might truly be, given shares seen on `observed` persons: Dirichlet(share · observed), whose
 * mean is the shares themselves. A share of 0 stays 0; an infinite `observed` leaves no doubt.
 */
export function drawShares(shares: readonly number[], observed: number, random: RandomSource): readonly number[] {
  if (observed === Infinity) return shares;
  const draws = shares.map((share) => (share > 0 ? drawGamma(share * observed, random) : 0));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  return draws.map((draw) => draw / total);
}
