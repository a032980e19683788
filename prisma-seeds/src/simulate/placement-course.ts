import type { Provision } from './college-plan.js';
import { createRandom, type Random } from './random.js';
import { weightedChoice } from './weighted-choice.js';

/** How a provision's placements go over the years, beside what its market gives. */
export interface PlacementCourse {
  /** Share of its job seekers without work in a year. */
  idle(year: number): number;
  /** Share of those without work that it tells as flexibly employed. */
  readonly dressed: number;
  /** Share of those without work whom it has sign a contract with a firm of a few persons. */
  readonly signed: number;
}

type Kind = 'steady' | 'bad_year' | 'slipping' | 'failing';

const KINDS: readonly Kind[] = ['steady', 'bad_year', 'slipping', 'failing'];
const SHARES: Readonly<Record<Kind, number>> = { steady: 74, bad_year: 7, slipping: 9, failing: 10 };
/** Chance that a provision dresses its figures, with trouble of its own and without. */
const DRESSES = { troubled: 0.3, steady: 0.03 } as const;
const DRESSED = 0.75;
/** Chance that a provision in trouble that does not dress its figures has contracts signed for show. */
const SIGNS = 0.2;
const SIGNED = 0.6;

/** @param tightness of the programme's markets, −1 surplus … 1 shortage: where work is short more provisions fail */
export function placementCourse(
  seed: number,
  { college, programme }: Provision,
  baseYear: number,
  tightness: number,
): PlacementCourse {
  const random = createRandom(seed, `placement/${college.code}/${programme.code}`);
  const kind = weightedChoice(KINDS, (each) => SHARES[each] * (each === 'steady' ? 1 : 1 - 0.7 * tightness))(random);
  const usual = 0.16 - 0.12 * tightness + random.normal(0, 0.03);
  const trouble = troubleOf(kind, baseYear, random);
  const dresses = random.chance(kind === 'steady' ? DRESSES.steady : DRESSES.troubled);
  const signs = kind !== 'steady' && !dresses && random.chance(SIGNS);
  return {
    idle: (year) => {
      const luck = createRandom(seed, `placement/${college.code}/${programme.code}/${year}`).normal(0, 0.02);
      return Math.min(0.97, Math.max(0.01, usual + trouble(year) + luck));
    },
    dressed: dresses ? DRESSED : 0,
    signed: signs ? SIGNED : 0,
  };
}

/** What comes on top of the usual share without work. */
function troubleOf(kind: Kind, baseYear: number, random: Random): (year: number) => number {
  const level = random.between(0.35, 0.85);
  const since = baseYear - 2 - random.below(3);
  switch (kind) {
    case 'steady':
      return () => 0;
    case 'bad_year':
      return (year) => (year === since ? level : 0);
    case 'slipping':
      return (year) => 0.3 * level * Math.max(0, year - since + 1);
    case 'failing':
      return (year) => (year >= since ? level : 0.2 * level);
  }
}
