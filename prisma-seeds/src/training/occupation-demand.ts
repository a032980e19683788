import { createRandom } from '../simulate/random.js';

/** One occupation's jobs, year by year from the first simulated one. */
export interface OccupationDemand {
  readonly occupation: string;
  readonly employment: readonly number[];
  readonly retirementRate: number;
  /** Openings for newcomers: expansion, and retirements beyond what the occupation shrinks by. */
  readonly openings: readonly number[];
}

/** Growth of a trade and of an occupation beside it: first-order autoregressions around 0.5 % a year. */
const GROWTH = 0.005;
const TRADE = { keeps: 0.85, shock: 0.006 } as const;
const OWN = { keeps: 0.8, shock: 0.004 } as const;
/** Openings of a usual year ÷ employment. */
const USUAL_OPENINGS = 0.035;
/** Deviation of the logarithm of openings ÷ school leavers in a usual year. */
const SPREAD = 0.35;

/** Demand that moves by trade (中类) and occupation; large enough for about the school leavers it usually gets. */
export function occupationDemand(
  seed: number,
  usualLeavers: ReadonlyMap<string, number>,
  years: number,
): Map<string, OccupationDemand> {
  const trades = new Map<string, number[]>();
  return new Map(
    [...usualLeavers].map(([occupation, leavers]) => {
      const trade = occupation.slice(0, 4);
      const ofTrade = trades.get(trade) ?? autoregression(seed, `trade/${trade}`, TRADE, years);
      trades.set(trade, ofTrade);
      const own = autoregression(seed, `occupation/${occupation}`, OWN, years);
      const random = createRandom(seed, `training/demand/${occupation}`);
      const retirementRate = random.logNormal(0.03, 0.15);
      const employment = [Math.max(20, random.logNormal(leavers / USUAL_OPENINGS, SPREAD))];
      const openings: number[] = [];
      for (let year = 0; year < years; year++) {
        const before = employment[Math.max(0, year - 1)]!;
        const now = before * (1 + GROWTH + ofTrade[year]! + own[year]!);
        employment[year] = now;
        openings.push(Math.max(0, now - before + retirementRate * before));
      }
      return [occupation, { occupation, employment, retirementRate, openings }];
    }),
  );
}

function autoregression(
  seed: number,
  stream: string,
  { keeps, shock }: { readonly keeps: number; readonly shock: number },
  years: number,
): number[] {
  const random = createRandom(seed, `training/${stream}`);
  let value = random.normal(0, shock / Math.sqrt(1 - keeps ** 2));
  return Array.from({ length: years }, () => (value = keeps * value + random.normal(0, shock)));
}
