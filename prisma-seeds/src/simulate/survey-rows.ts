import { drawEducation } from './education.js';
import type { RegisteredEmployer } from './employer-register.js';
import type { MarketState } from './market-state.js';
import type { OccupationMarket } from './occupation-market.js';
import { createRandom, type Random } from './random.js';
import { inYear } from './yearly-level.js';

/** Chance that an employer of at least so many insured persons answers; the smallest answer least. */
const RESPONSE: readonly (readonly [headcount: number, chance: number])[] = [
  [250, 0.75],
  [50, 0.55],
  [10, 0.4],
  [0, 0.25],
];
/** Industries answer more or less readily by up to this much of the chance. */
const BY_INDUSTRY = 0.3;

/** Deviation, over occupations, of what employers call hard to fill from what they did not fill. */
const HARD_NOISE = 0.05;
/** Share of answers that call the wanted people 紧缺. */
const CALLED_SHORT: Readonly<Record<MarketState, number>> = {
  shortage: 0.7,
  balanced: 0.15,
  surplus: 0.04,
  thin: 0.15,
};
/** Pay from which a manager or specialist is 高层次 to most employers, CNY per month. */
const HIGH_PAY = 6_500;

/** Answers to the survey of demand: what the planted markets look like to the employers that answer. */
export function* surveyRows(
  seed: number,
  year: number,
  baseYear: number,
  register: readonly RegisteredEmployer[],
): Generator<string[]> {
  const random = createRandom(seed, `employer_survey/${year}`);
  const readiness = new Map<string, number>();
  for (const { id, county, industry, headcount, occupations } of register) {
    const chance = RESPONSE.find(([from]) => headcount >= from)![1];
    const ready = readiness.get(industry) ?? random.between(1 - BY_INDUSTRY, 1 + BY_INDUSTRY);
    readiness.set(industry, ready);
    if (!random.chance(chance * ready)) continue;
    let answered = 0;
    for (const { market, part } of occupations) {
      const hard = hardToFillShare(seed, market);
      const wanted = part * inYear(market.openings, market.employmentGrowth, year - baseYear);
      const present = Math.round(part * inYear(market.employment, market.employmentGrowth, year - baseYear));
      const demand = poisson(wanted, random);
      const isLast = answered === 0 && market === occupations.at(-1)!.market;
      if (demand === 0 && present === 0 && !isLast) continue;
      answered += 1;
      yield [
        id,
        county.code,
        industry,
        String(headcount),
        market.code,
        String(year),
        String(present),
        String(demand),
        String(poisson(wanted * (1 + market.employmentGrowth), random)),
        String(poisson(3 * wanted * (1 + market.employmentGrowth), random)),
        String(random.binomial(demand, hard)),
        demand === 0 ? '' : drawTier(market, random),
        demand === 0 ? '' : drawEducation(market.code, random),
        demand === 0 ? '' : String(100 * Math.round(random.logNormal(market.wage, 0.12) / 100)),
      ];
    }
  }
}

/** Share of the wanted people that employers call hard to find, the same in every year. */
export const hardToFillShare = (seed: number, { code, fillRate }: OccupationMarket): number =>
  Math.min(0.9, Math.max(0.03, 1 - fillRate + createRandom(seed, `hard_to_fill/${code}`).normal(0, HARD_NOISE)));

function drawTier({ code, wage, state }: OccupationMarket, random: Random): string {
  if (/^[12]/.test(code) && wage >= HIGH_PAY && random.chance(0.8)) return '高层次';
  return random.chance(CALLED_SHORT[state]) ? '紧缺' : '一般';
}

/** A Poisson count: arrivals of unit rate before `mean` (Knuth, TAOCP 3.4.1); about normal when there are many. */
function poisson(mean: number, random: Random): number {
  if (mean > 200) return Math.max(0, Math.round(random.normal(mean, Math.sqrt(mean))));
  let count = 0;
  for (let passed = random.exponential(1); passed < mean; passed += random.exponential(1)) count += 1;
  return count;
}
