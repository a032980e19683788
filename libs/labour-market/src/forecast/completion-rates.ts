import { groupBy } from '@gongxu/domain';
import { shrunkOutflows } from '../demand/shrunk-outflows.js';
import type { UncertainRate } from '../draws/uncertain-rate.js';

/** Entrants of one provision and year and how many of them, later, graduated. */
export interface Cohort {
  readonly provision: string;
  /** Level of the programme, e.g. 高职专科: cohorts of one level are alike. */
  readonly level: string;
  readonly entrants: number;
  readonly graduates: number;
}

export interface CompletionRate extends UncertainRate {
  /** Share of the rate that is the mean of the level. */
  readonly borrowed: number;
}

/**
 * Share of entrants who graduate, by provision: its own cohorts, drawn to the mean of its level as `shrunkOutflows` does. A
 * provision without a finished cohort takes the level's; a level without any has none. `observed` makes a cohort to come
 * as uncertain as the level's cohorts differ: 1/ρ − 1 of the beta-binomial, ρ by the method of moments.
 */
export function completionRates(
  cohorts: readonly Cohort[],
): (provision: string, level: string) => CompletionRate | undefined {
  const rates = new Map<string, CompletionRate>();
  const ofLevel = new Map<string, CompletionRate>();
  for (const [level, own] of groupBy(
    cohorts.filter(({ entrants }) => entrants > 0),
    (cohort) => cohort.level,
  )) {
    const mean = completionOf(own);
    const observed = personsWorth(own, mean);
    ofLevel.set(level, { rate: share(mean), observed, borrowed: 1 });
    const provisions = [...groupBy(own, ({ provision }) => provision)];
    const shrunk = shrunkOutflows(
      provisions.map(([, theirs]) => ({ outflow: 1 - completionOf(theirs), observed: sum(theirs, 'entrants') })),
    );
    provisions.forEach(([provision], index) => {
      const { outflow, borrowed } = shrunk[index]!;
      rates.set(provision, { rate: share(1 - outflow), observed, borrowed });
    });
  }
  return (provision, level) => rates.get(provision) ?? ofLevel.get(level);
}

/** How many persons a rate seen on them would be as uncertain as a cohort's is. */
function personsWorth(cohorts: readonly Cohort[], mean: number): number {
  const persons = sum(cohorts, 'entrants');
  const binomial = mean * (1 - mean);
  const size = persons / cohorts.length;
  if (cohorts.length < 2 || !(binomial > 0) || !(size > 1)) return persons;
  const spread = cohorts.reduce(
    (total, { entrants, graduates }) => total + entrants * (graduates / entrants - mean) ** 2,
    0,
  );
  const correlation = (spread / (cohorts.length - 1) / binomial - 1) / (size - 1);
  return correlation > 0 ? Math.min(persons, Math.max(1, 1 / correlation - 1)) : persons;
}

const sum = (cohorts: readonly Cohort[], kind: 'entrants' | 'graduates'): number =>
  cohorts.reduce((total, cohort) => total + cohort[kind], 0);

const completionOf = (cohorts: readonly Cohort[]): number => sum(cohorts, 'graduates') / sum(cohorts, 'entrants');

/** More may graduate than began where students join later; the projection counts those who began. */
const share = (rate: number): number => Math.min(1, Math.max(0, rate));
