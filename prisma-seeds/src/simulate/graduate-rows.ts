import { cohortOf } from './cohort.js';
import type { Provision } from './college-plan.js';
import type { LinkEntry } from './load-reference.js';
import type { OccupationMarket } from './occupation-market.js';
import { placementCourse } from './placement-course.js';
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
    const course = placementCourse(seed, provision, baseYear, tightness);
    for (const year of years) {
      const graduates = cohortOf(seed, provision, year - provision.lengthYears)?.graduates;
      if (graduates === undefined) continue;
      const random = createRandom(seed, `graduates/${provision.college.code}/${provision.programme.code}/${year}`);
      const furtherStudy = random.binomial(graduates, provision.furtherStudy);
      const idle = course.idle(year);
      const withoutWork = random.binomial(graduates - furtherStudy, idle);
      const told = random.binomial(withoutWork, course.dressed);
      const working = graduates - furtherStudy - withoutWork;
      const flexible = random.binomial(working, 0.16 - 0.06 * tightness);
      const entrepreneurship = random.binomial(working - flexible, 0.02);
      const employers = createRandom(seed, `employers/${provision.college.code}/${provision.programme.code}/${year}`);
      const signed = employers.binomial(withoutWork - told, course.signed);
      const contract = working - flexible - entrepreneurship;
      const pay = inYear(wage * 0.72, 0.04, year - baseYear);
      const counts = [
        graduates,
        contract + signed,
        entrepreneurship,
        random.binomial(flexible, 0.25) + random.binomial(told, 0.7),
        flexible + told,
        furtherStudy,
        random.binomial(furtherStudy, 0.01),
        withoutWork - told - signed,
        random.binomial(working, 0.62 + 0.2 * tightness),
        random.binomial(working, 0.5),
        working === 0 ? '' : Math.round(random.logNormal(pay, 0.05) / 10) * 10,
        random.binomial(graduates, Math.max(0.3, 0.9 + 0.1 * tightness - 0.6 * idle)),
        employers.binomial(contract, TINY_SHARE) + signed,
      ];
      yield [provision.college.code, provision.programme.code, String(year), ...counts.map(String)];
    }
  }
}

/** Of contracts that are for work, those with employers of fewer than ten persons. */
const TINY_SHARE = 0.12;

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
