import { groupBy } from '@gongxu/domain';
import type { PlanProblem } from '../problem/plan-problem.js';

export interface Entrants {
  readonly occupation: string;
  /** Graduates of one class who enter the occupation. */
  readonly persons: number;
}

/** Entrants of each provision in a scenario, null for those of the problem; a scenario may have links of its own. */
export function entrantsIn(problem: PlanProblem): (scenario: number | null) => readonly (readonly Entrants[])[] {
  const usual = entrantsPerClass(problem);
  const own = problem.scenarios.map(({ links }) => links && entrantsPerClass({ ...problem, links }));
  return (scenario) => (scenario === null ? usual : (own[scenario] ?? usual));
}

/** Of each provision: class size × completion × entry rate × share of each link of its programme and region. */
function entrantsPerClass({ provisions, links }: Pick<PlanProblem, 'provisions' | 'links'>): Entrants[][] {
  const linksOf = groupBy(links, ({ programme }) => programme);
  return provisions.map(({ programme, region, classSize, completionRate, entryRate }) => {
    const persons = new Map<string, number>();
    for (const link of linksOf.get(programme) ?? []) {
      if ((link.region !== null && link.region !== region) || link.share <= 0) continue;
      const more = classSize * completionRate * entryRate * link.share;
      persons.set(link.occupation, (persons.get(link.occupation) ?? 0) + more);
    }
    return [...persons].map(([occupation, each]) => ({ occupation, persons: each }));
  });
}
