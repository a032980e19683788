import { COUNTIES, type County } from './place.js';
import { createRandom, type Random } from './random.js';
import { weightedChoice } from './weighted-choice.js';

/** Draws the employer of a posting, larger ones more often. */
export type DrawEmployer = (industry: string, county: County, random: Random) => string;

/** Employers at scale 1 in an industry, over all counties, before the size of the county counts. */
const EMPLOYERS_PER_INDUSTRY = 60;

/** Invented employers of every industry and county; sizes follow Zipf's law within each. */
export function createEmployers(seed: number, industries: readonly string[], scale: number): DrawEmployer {
  const random = createRandom(seed, 'employers');
  const choices = new Map<string, (random: Random) => string>();
  let count = 0;
  for (const industry of industries) {
    for (const county of COUNTIES) {
      const size = Math.ceil(EMPLOYERS_PER_INDUSTRY * county.share * Math.max(1, scale) * random.between(0.5, 1.5));
      const employers = Array.from({ length: size + 1 }, (_, rank) => ({
        id: `SIM-E${String(++count).padStart(6, '0')}`,
        weight: 1 / (rank + 2),
      }));
      const choose = weightedChoice(employers, ({ weight }) => weight);
      choices.set(`${industry}/${county.code}`, (draw) => choose(draw).id);
    }
  }
  return (industry, county, draw) => {
    const choose = choices.get(`${industry}/${county.code}`);
    if (!choose) throw new RangeError(`no employers in industry ${industry}, county ${county.code}`);
    return choose(draw);
  };
}
