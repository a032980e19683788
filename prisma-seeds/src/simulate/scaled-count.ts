import type { OccupationMarket } from './occupation-market.js';
import type { Random } from './random.js';

/** Expected rows of one occupation at a scale; a thin occupation stays thin at any. */
export const expectedCount = (market: OccupationMarket, expected: number, scale: number): number =>
  market.state === 'thin' ? expected : expected * scale;

/** Rows of one occupation, which come as independent events; of a thin one as many as planted. */
export function drawCount(market: OccupationMarket, expected: number, scale: number, random: Random): number {
  const mean = expectedCount(market, expected, scale);
  return Math.max(1, market.state === 'thin' ? Math.round(mean) : random.poisson(mean));
}
