import type { OccupationMarket } from './occupation-market.js';

/** Rows of one occupation at a scale; a thin occupation stays thin at any. */
export const scaledCount = (market: OccupationMarket, expected: number, scale: number): number =>
  Math.max(1, Math.round(market.state === 'thin' ? expected : expected * scale));
