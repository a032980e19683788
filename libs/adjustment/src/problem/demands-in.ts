import type { DemandScenario, OccupationYear } from './plan-problem.js';

export const termKey = (occupation: string, year: number): string => `${occupation}/${year}`;

/** Demand of an occupation's year in a scenario: the problem's where the scenario does not name it. */
export function demandsIn({ demands }: Pick<DemandScenario, 'demands'>) {
  const named = new Map(demands.map(({ occupation, year, demand }) => [termKey(occupation, year), demand]));
  return (occupation: string, { year, demand }: OccupationYear): number =>
    named.get(termKey(occupation, year)) ?? demand;
}
