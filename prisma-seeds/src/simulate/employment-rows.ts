import type { IndustryMix } from './industry-mix.js';
import type { OccupationMarket } from './occupation-market.js';
import { COUNTIES } from './place.js';
import { createRandom } from './random.js';
import { splitCount } from './split-count.js';
import { inYear } from './yearly-level.js';

/** Yearly noise of a county's headcount and pay, as a deviation of the logarithm. */
const NOISE = 0.012;

/** Insured employment by occupation, industry, county and year, the latest year included. */
export function* employmentRows(
  seed: number,
  years: readonly number[],
  baseYear: number,
  markets: readonly OccupationMarket[],
  mix: IndustryMix,
): Generator<string[]> {
  const random = createRandom(seed, 'employment');
  for (const market of markets) {
    for (const county of countyShares(random.next)) {
      for (const year of years) {
        const level = inYear(market.employment * county.share, market.employmentGrowth, year - baseYear);
        const headcount = Math.max(1, Math.round(random.logNormal(level, NOISE)));
        const previous = headcount / (1 + market.employmentGrowth);
        const separations = Math.round(headcount * random.between(0.1, 0.16));
        const wage = Math.round(random.logNormal(inYear(market.wage, market.wageGrowth, year - baseYear), NOISE));
        const shares = mix(market, year);
        const counts = [
          headcount,
          Math.max(0, Math.round(headcount - previous) + separations),
          separations,
          random.binomial(headcount, Math.min(0.2, market.retirementShare)),
          random.poisson((headcount * market.unemployment) / (1 - market.unemployment)),
        ].map((count) => splitCount(count, shares));
        for (const [i, industry] of market.industries.entries()) {
          const [persons, ...rest] = counts.map((parts) => String(parts[i]!));
          yield [county.code, market.code, industry, String(year), persons!, String(wage), ...rest];
        }
      }
    }
  }
}

/** County shares of one occupation, around the county's share of all employment. */
function countyShares(next: () => number): { code: string; share: number }[] {
  const raw = COUNTIES.map(({ code, share }) => ({ code, share: share * (0.75 + 0.5 * next()) }));
  const total = raw.reduce((sum, { share }) => sum + share, 0);
  return raw.map(({ code, share }) => ({ code, share: share / total }));
}
