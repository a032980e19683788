import { groupBy } from '@gongxu/domain';
import type { PlanBasis } from '../build/build-plan.js';
import type { PlannedIntake } from '../plan/plan.js';
import { rollOut, type RolledYear, type RollOutProgramme } from './roll-out.js';

/** Demand less supply of an occupation in a year: with last year's intakes kept, and with the planned ones from now on. */
export interface PlanYear {
  readonly occupation: string;
  readonly year: number;
  readonly demand: number;
  readonly before: number;
  readonly after: number;
}

/**
 * What a plan does to its occupations year by year: intakes on record graduate first, then those decided now, each after the
 * length of its programme; every later autumn takes in as many. In order of occupation, as in the problem, and year.
 */
export function rollOutPlan(
  { problem, ahead }: Pick<PlanBasis, 'problem' | 'ahead'>,
  intakes: readonly Pick<PlannedIntake, 'provision' | 'intake'>[],
): PlanYear[] {
  if (ahead === null) return [];
  const { demand, firstYear, lastYear } = ahead;
  const linksOf = groupBy(problem.links, ({ programme }) => programme);
  const links = problem.provisions.flatMap(({ id, programme, region }) =>
    (linksOf.get(programme) ?? [])
      .filter((link) => link.region === null || link.region === region)
      .map(({ occupation, share }) => ({ programme: id, occupation, share })),
  );
  const planned = new Map(intakes.map(({ provision, intake }) => [provision, intake]));
  const rolled = (decided: (id: string, current: number) => number): RolledYear[] => {
    const programmes = problem.provisions.map(
      ({ id, lengthYears, currentIntake, completionRate, entryRate }): RollOutProgramme => ({
        programme: id,
        lengthYears,
        entryShare: completionRate * entryRate,
        intakes: [...(ahead.intakes[id] ?? []), { year: problem.year, students: decided(id, currentIntake) }],
      }),
    );
    return rollOut({ programmes, links, demand, firstYear, lastYear });
  };
  const after = rolled((id, current) => planned.get(id) ?? current);
  return rolled((_, current) => current).map(({ occupation, year, demand: persons, gap }, place) => ({
    occupation,
    year,
    demand: persons,
    before: gap,
    after: after[place]!.gap,
  }));
}
