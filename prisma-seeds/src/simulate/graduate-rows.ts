import { cohortOf } from './cohort.js';
import type { Provision } from './college-plan.js';
import type { LinkEntry } from './load-reference.js';
import type { OccupationMarket } from './occupation-market.js';
import { createRandom } from './random.js';
import { inYear } from './yearly-level.js';

/** Mean state of the markets a programme leads to. */
interface Prospects {
  /** −1 surplus … 1 shortage. */
  readonly tightness: number;
  readonly wage: number;
}

/** Destinations of each provision's graduates; flexible work includes freelance, further study includes abroad. */
export function* graduateRows(
  seed: number,
  years: readonly number[],
  baseYear: number,
  provisions: readonly Provision[],
  links: readonly LinkEntry[],
  markets: readonly OccupationMarket[],
): Generator<string[]> {
  const prospects = prospectsByProgramme(links, markets);
  for (const provision of provisions) {
    const { tightness, wage } = prospects.get(provision.programme.code) ?? { tightness: 0, wage: 4500 };
    const { unplacedBeyond, flexibleBeyond } = troubleOf(seed, provision, baseYear);
    for (const year of years) {
      const graduates = cohortOf(seed, provision, year - provision.lengthYears)?.graduates ?? 0;
      if (graduates === 0) continue;
      const random = createRandom(seed, `graduates/${provision.college.code}/${provision.programme.code}/${year}`);
      const furtherStudy = random.binomial(graduates, provision.furtherStudy);
      const unplaced = random.binomial(graduates - furtherStudy, 0.16 - 0.12 * tightness + unplacedBeyond(year));
      const working = graduates - furtherStudy - unplaced;
      const flexible = random.binomial(working, 0.16 - 0.06 * tightness + flexibleBeyond);
      const entrepreneurship = random.binomial(working - flexible, 0.02);
      const contract = working - flexible - entrepreneurship;
      const pay = inYear(wage * 0.72, 0.04, year - baseYear);
      const counts = [
        graduates,
        contract,
        entrepreneurship,
        random.binomial(flexible, 0.25),
        flexible,
        furtherStudy,
        random.binomial(furtherStudy, 0.01),
        unplaced,
        random.binomial(working, 0.62 + 0.2 * tightness),
        random.binomial(working, 0.5),
        Math.round(random.logNormal(pay, 0.05) / 10) * 10,
        random.binomial(graduates, 0.78 + 0.1 * tightness),
      ];
      yield [provision.college.code, provision.programme.code, String(year), ...counts.map(String)];
    }
  }
}

/** Shares of the provisions that lose their graduates' way to work for some years, and that place them in odd jobs. */
const FAILING = 0.06;
const ODD = 0.03;

/** Of a provision of its own, whatever its market: what early warning is there to find. */
function troubleOf(seed: number, { college, programme, furtherStudy }: Provision, baseYear: number) {
  const random = createRandom(seed, `trouble/${college.code}/${programme.code}`);
  const isFailing = random.chance(FAILING) && furtherStudy < 0.3;
  const since = baseYear - 1 - random.below(4);
  const depth = random.between(0.25, 0.6);
  return {
    unplacedBeyond: (year: number): number => (isFailing && year >= since ? depth : 0),
    flexibleBeyond: random.chance(ODD) ? 0.45 : 0,
  };
}

const TIGHTNESS = { shortage: 1, balanced: 0, thin: 0, surplus: -1 } as const;

function prospectsByProgramme(
  links: readonly LinkEntry[],
  markets: readonly OccupationMarket[],
): ReadonlyMap<string, Prospects> {
  const marketOf = new Map(markets.map((market) => [market.code, market]));
  const reached = new Map<string, OccupationMarket[]>();
  for (const { programme, occupation } of links) {
    const market = marketOf.get(occupation);
    if (market) reached.set(programme, [...(reached.get(programme) ?? []), market]);
  }
  return new Map([...reached].map(([programme, found]) => [programme, meanProspects(found)]));
}

const meanProspects = (markets: readonly OccupationMarket[]): Prospects => ({
  tightness: markets.reduce((sum, { state }) => sum + TIGHTNESS[state], 0) / markets.length,
  wage: markets.reduce((sum, { wage }) => sum + wage, 0) / markets.length,
});
