import { COUNTIES, type County } from './place.js';
import { createRandom, type Random } from './random.js';
import { weightedChoice } from './weighted-choice.js';

/** An invented employer of one industry and county. */
export interface Employer {
  readonly id: string;
  readonly industry: string;
  readonly county: County;
  /** Its share of the employment of its industry and county. */
  readonly share: number;
}

export interface Employers {
  readonly all: readonly Employer[];
  /** Draws the employer of a posting, larger ones more often. */
  readonly draw: (industry: string, county: County, random: Random) => string;
}

/** Employers at scale 1 in an industry, over all counties, before the size of the county counts. */
const EMPLOYERS_PER_INDUSTRY = 60;

/** Invented employers of every industry and county; sizes follow Zipf's law within each. */
export function createEmployers(seed: number, industries: readonly string[], scale: number): Employers {
  const random = createRandom(seed, 'employers');
  const choices = new Map<string, (random: Random) => Employer>();
  const all: Employer[] = [];
  for (const industry of industries) {
    for (const county of COUNTIES) {
      const size = Math.ceil(EMPLOYERS_PER_INDUSTRY * county.share * Math.max(1, scale) * random.between(0.5, 1.5));
      const weights = Array.from({ length: size + 1 }, (_, rank) => 1 / (rank + 2));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const here = weights.map((weight, i) => ({
        id: `SIM-E${String(all.length + i + 1).padStart(6, '0')}`,
        industry,
        county,
        share: weight / total,
      }));
      all.push(...here);
      choices.set(
        `${industry}/${county.code}`,
        weightedChoice(here, ({ share }) => share),
      );
    }
  }
  return {
    all,
    draw: (industry, county, draw) => {
      const choose = choices.get(`${industry}/${county.code}`);
      if (!choose) throw new RangeError(`no employers in industry ${industry}, county ${county.code}`);
      return choose(draw).id;
    },
  };
}
