import { entrantFlow } from '../model/entrant-flow.js';
import { entrantsIn } from '../model/entrants.js';
import { demandsIn, termKey } from '../problem/demands-in.js';
import type { Plan } from '../plan/plan.js';
import type { PlanProblem } from '../problem/plan-problem.js';

/** A cut of today that makes a shortage when its intake would have graduated (蛛网效应). */
export interface CobwebWarning {
  readonly provision: string;
  readonly occupation: string;
  /** The autumn of the cut and the year of the shortage. */
  readonly cutIn: number;
  readonly year: number;
  /** Students fewer, and how many of them would have entered the occupation. */
  readonly cut: number;
  readonly persons: number;
  /** Persons missing in the occupation with the current intakes and with the planned ones, those of all provisions. */
  readonly shortageBefore: number;
  readonly shortageAfter: number;
  /** In how many of the scenarios the occupation is short, as a share; null where the demand is taken as certain. */
  readonly probability: number | null;
  readonly zh: string;
  readonly en: string;
}

export interface CobwebPolicy {
  /** A shortage counts from this share of the demand. */
  readonly shortageFrom: number;
  /** The plan must make at least so many persons of it, and the cut keep as many away. */
  readonly leastPersons: number;
}

/** Choices of this product. */
export const DEFAULT_COBWEB_POLICY: CobwebPolicy = { shortageFrom: 0.1, leastPersons: 3 };

/**
 * Cuts of a plan that make the next shortage: when the smaller intake graduates, the occupation is short of at least the
 * policy's share of its demand, more than with the current intakes, and the cut is part of it. The largest part first.
 * @param names of provisions and occupations, for the words
 */
export function cobwebWarnings(
  problem: PlanProblem,
  plan: Pick<Plan, 'intakes' | 'gaps'>,
  names: ReadonlyMap<string, string> = new Map(),
  { shortageFrom, leastPersons }: CobwebPolicy = DEFAULT_COBWEB_POLICY,
): CobwebWarning[] {
  const gapOf = new Map(plan.gaps.map((gap) => [termKey(gap.occupation, gap.year), gap]));
  const entrants = entrantsIn(problem)(null);
  const isShort = (gap: number, demand: number): boolean => gap > 0 && gap >= shortageFrom * demand;
  const probabilityOf = probabilities(problem, plan, isShort);
  const warnings = problem.provisions.flatMap(({ id, lengthYears, classSize }, place) => {
    const { currentIntake, intake } = plan.intakes[place]!;
    const [cut, year] = [currentIntake - intake, problem.year + lengthYears];
    if (cut <= 0) return [];
    return entrants[place]!.flatMap(({ occupation, persons: ofClass }): CobwebWarning[] => {
      const persons = (ofClass * cut) / classSize;
      const gap = gapOf.get(termKey(occupation, year));
      if (persons < leastPersons || !gap || !isShort(gap.after, gap.demand)) return [];
      const shortage = { shortageBefore: Math.max(0, gap.before), shortageAfter: gap.after };
      if (shortage.shortageAfter - shortage.shortageBefore < leastPersons) return [];
      const figures = { provision: id, occupation, cutIn: problem.year, year, cut, persons, ...shortage };
      const warning = { ...figures, probability: probabilityOf(occupation, year) };
      return [{ ...warning, ...cobwebWords(warning, names) }];
    });
  });
  return warnings.sort((a, b) => b.persons - a.persons);
}

/** Of a shortage in the scenarios with the planned intakes; null where no scenario varies the demand. */
function probabilities(
  problem: PlanProblem,
  { intakes }: Pick<Plan, 'intakes'>,
  isShort: (gap: number, demand: number) => boolean,
) {
  const flowOf = entrantFlow(problem);
  const years = new Map(
    problem.occupations.flatMap(({ id, years: own }) => own.map((of) => [termKey(id, of.year), of] as const)),
  );
  const scenarios = problem.scenarios.map(({ probability, demands }, scenario) => ({
    probability,
    varying: new Set(demands.map(({ occupation, year }) => termKey(occupation, year))),
    demandIn: demandsIn({ demands }),
    flow: flowOf((place) => intakes[place]!.intake / problem.provisions[place]!.classSize, scenario),
  }));
  return (occupation: string, year: number): number | null => {
    const key = termKey(occupation, year);
    const of = years.get(key)!;
    if (!scenarios.some(({ varying }) => varying.has(key))) return null;
    const isShortIn = ({ demandIn, flow }: (typeof scenarios)[number]): boolean => {
      const demand = demandIn(occupation, of);
      return isShort(demand - of.otherSupply - (flow.get(key) ?? 0), demand);
    };
    return sumOf(scenarios.filter(isShortIn)) / sumOf(scenarios);
  };
}

const sumOf = (scenarios: readonly { readonly probability: number }[]): number =>
  scenarios.reduce((sum, { probability }) => sum + probability, 0);

function cobwebWords(
  {
    provision,
    occupation,
    cutIn,
    year,
    cut,
    shortageBefore,
    shortageAfter,
    probability,
  }: Omit<CobwebWarning, 'zh' | 'en'>,
  names: ReadonlyMap<string, string>,
): Pick<CobwebWarning, 'zh' | 'en'> {
  const [who, what] = [provision, occupation].map((id) => names.get(id) ?? id);
  const [before, after] = [shortageBefore, shortageAfter].map(Math.round);
  const percent = probability === null ? null : Math.round(100 * probability);
  return {
    zh: `${who} ${cutIn} 年少招 ${cut} 人，到 ${year} 年${what}将缺 ${after} 人（按上年计划则缺 ${before} 人）${percent === null ? '' : `，${percent}% 的情景中紧缺`}`,
    en: `${who}: ${cut} students fewer in ${cutIn}; in ${year} ${what} will lack ${after} persons (${before} with last year’s plans)${percent === null ? '' : `, short in ${percent}% of the scenarios`}`,
  };
}
