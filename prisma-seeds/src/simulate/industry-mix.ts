import type { OccupationMarket } from './occupation-market.js';
import { createRandom } from './random.js';

/** Shares of an occupation's employment in its industries, in their order, in a year; they sum to 1. */
export type IndustryMix = (market: Pick<OccupationMarket, 'code' | 'industries'>, year: number) => readonly number[];

/** Yearly drift of an industry's share, as a deviation: some industries rise, others decline. */
const DRIFT = 0.025;

export function industryMix(seed: number, baseYear: number, industries: readonly string[]): IndustryMix {
  const random = createRandom(seed, 'industry-mix');
  const drift = new Map(industries.map((industry) => [industry, random.normal(0, DRIFT)]));
  return ({ code, industries: own }, year) => {
    const draw = createRandom(seed, `industry-mix/${code}`);
    const raw = own.map((industry) => draw.between(0.5, 1.5) * (1 + drift.get(industry)!) ** (year - baseYear));
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    return raw.map((weight) => weight / total);
  };
}
