import { groupBy } from '@gongxu/domain';
import type { Cohort } from '../simulate/cohort.js';
import type { Provision } from '../simulate/college-plan.js';
import { createRandom } from '../simulate/random.js';
import { occupationDemand, type OccupationDemand } from './occupation-demand.js';
import type { WeightedOccupationLink } from './occupation-links.js';
import type { EnrolmentPlan } from './enrolment-plan.js';
import { provisionCohort } from './provision-cohort.js';

/** Everything the files are drawn from, by year from `firstYear`. */
export interface TrainingCycle {
  readonly firstYear: number;
  readonly demand: ReadonlyMap<string, OccupationDemand>;
  /** Graduates of all programmes ÷ openings, over the occupations of each programme: the truth behind the files. */
  readonly ratios: ReadonlyMap<string, readonly number[]>;
  /** Graduates of each programme who look for work. */
  readonly leavers: ReadonlyMap<string, readonly number[]>;
  cohortOf(provision: Provision, intakeYear: number): Cohort | undefined;
}

/** Students follow last year's labour market, come back to the usual, and are carried away by fashions. */
const FOLLOW = 0.12;
const RETURN = 0.08;
const NOISE = 0.05;
const FASHION = { chance: 0.05, perYear: 0.18, longest: 4 } as const;
/** How far graduates stray from the published crosswalk, as a deviation of the logarithm of a weight. */
const STRAY = 0.3;

interface Popularity {
  log: number;
  fashion: number;
  fashionYears: number;
}

/** Intakes and jobs that answer one another with the delay of a training: over- and under-supply come and go. */
export function trainingCycle(
  seed: number,
  { firstYear, lastYear }: { readonly firstYear: number; readonly lastYear: number },
  provisions: readonly Provision[],
  links: readonly WeightedOccupationLink[],
  plan?: EnrolmentPlan,
): TrainingCycle {
  const provisionsOf = groupBy(provisions, ({ programme }) => programme.code);
  const real = strayedLinks(
    seed,
    links.filter(({ programme }) => provisionsOf.has(programme)),
  );
  const linksOf = groupBy(real, ({ programme }) => programme);
  const programmes = [...linksOf.keys()];
  const usual = new Map<string, number>();
  for (const { programme, occupation, weight } of real) {
    const leavers = provisionsOf.get(programme)!.reduce((sum, each) => sum + each.intake * (1 - each.furtherStudy), 0);
    usual.set(occupation, (usual.get(occupation) ?? 0) + USUAL_COMPLETION * leavers * weight);
  }
  const years = lastYear - firstYear + 1;
  const demand = occupationDemand(seed, usual, years);
  const popularity = new Map<string, number[]>(programmes.map((programme) => [programme, []]));
  const cohorts = new Map<string, Cohort | undefined>();
  const cohortOf = (provision: Provision, intakeYear: number): Cohort | undefined => {
    const key = `${provision.college.code}/${provision.programme.code}/${intakeYear}`;
    if (!cohorts.has(key)) {
      const log = popularity.get(provision.programme.code)?.[Math.max(0, intakeYear - firstYear)] ?? 0;
      cohorts.set(key, provisionCohort(seed, provision, intakeYear, Math.exp(log), plan));
    }
    return cohorts.get(key);
  };
  const ratios = new Map<string, number[]>(programmes.map((programme) => [programme, []]));
  const leaversOf = new Map<string, number[]>(programmes.map((programme) => [programme, []]));
  const random = createRandom(seed, 'training/popularity');
  const state = new Map<string, Popularity>(
    programmes.map((programme) => [programme, { log: random.normal(0, 0.15), fashion: 0, fashionYears: 0 }]),
  );
  for (let place = 0; place < years; place++) {
    for (const programme of programmes) {
      const each = state.get(programme)!;
      const lastRatio = ratios.get(programme)!.at(-1) ?? 1;
      popularity.get(programme)!.push(nextPopularity(each, lastRatio, random));
    }
    const year = firstYear + place;
    const supply = new Map<string, number>();
    for (const [programme, of] of linksOf) {
      const leavers = provisionsOf.get(programme)!.reduce((sum, each) => {
        const graduates = cohortOf(each, year - each.lengthYears)?.graduates ?? 0;
        return sum + graduates * (1 - each.furtherStudy);
      }, 0);
      leaversOf.get(programme)!.push(leavers);
      for (const { occupation, weight } of of) supply.set(occupation, (supply.get(occupation) ?? 0) + leavers * weight);
    }
    for (const [programme, of] of linksOf) {
      const graduates = of.reduce((sum, { occupation }) => sum + supply.get(occupation)!, 0);
      const openings = of.reduce((sum, { occupation }) => sum + demand.get(occupation)!.openings[place]!, 0);
      ratios.get(programme)!.push(graduates / Math.max(1, openings));
    }
  }
  return { firstYear, demand, ratios, leavers: leaversOf, cohortOf };
}

const USUAL_COMPLETION = 0.85;

function nextPopularity(state: Popularity, lastRatio: number, random: ReturnType<typeof createRandom>): number {
  if (state.fashionYears > 0) state.fashionYears--;
  else if (random.chance(FASHION.chance)) {
    state.fashion = random.chance(0.6) ? FASHION.perYear : -FASHION.perYear;
    state.fashionYears = 1 + random.below(FASHION.longest);
  } else state.fashion = 0;
  const market = Math.max(-1, Math.min(1, -Math.log(Math.max(0.05, lastRatio))));
  const step = FOLLOW * market - RETURN * state.log + state.fashion + random.normal(0, NOISE);
  state.log = Math.max(-1.2, Math.min(1, state.log + step));
  return state.log;
}

function strayedLinks(seed: number, links: readonly WeightedOccupationLink[]): WeightedOccupationLink[] {
  const random = createRandom(seed, 'training/links');
  return [...groupBy(links, ({ programme }) => programme).values()].flatMap((of) => {
    const raw = of.map(({ weight }) => random.logNormal(weight, STRAY));
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    return of.map((link, place) => ({ ...link, weight: raw[place]! / total }));
  });
}
