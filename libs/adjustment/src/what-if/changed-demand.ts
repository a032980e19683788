import { DomainError } from '@gongxu/domain';
import { applyScenario, type ProjectionInputs, type ScenarioChange } from '@gongxu/labour-market';
import type { OccupationYear } from '../problem/plan-problem.js';
import type { PlanChange } from './plan-change.js';

type DemandChange = Extract<PlanChange, { kind: 'openings' | 'plant' | 'retirement' }>;

export const isDemandChange = (change: PlanChange): change is DemandChange =>
  change.kind === 'openings' || change.kind === 'plant' || change.kind === 'retirement';

interface WithDemand {
  readonly id: string;
  readonly years: readonly Pick<OccupationYear, 'year' | 'demand' | 'otherSupply'>[];
}

const MONTHS = 12;

/** The demand of a changed labour market: openings added, and those that retirements no longer leave. */
export function changedDemand<O extends WithDemand>(
  occupations: readonly O[],
  retirements: Readonly<Record<string, number>>,
  change: DemandChange,
): O[] {
  mustBeThere(occupations, retirements, change);
  const before = inputsOf(occupations, retirements);
  const { series } = applyScenario(before, { id: change.kind, changes: [scenarioChange(change)] });
  return occupations.map((occupation) => ({
    ...occupation,
    years: occupation.years.map((each) => {
      const at = each.year - before.firstYear;
      const of = (name: string): number => series.get(`${name}/${occupation.id}`)?.values[at] ?? 0;
      const left = of('retirements') - (before.series.get(`retirements/${occupation.id}`)?.values[at] ?? 0);
      return { ...each, demand: Math.max(0, of('demand') + left) };
    }),
  }));
}

function mustBeThere(
  occupations: readonly WithDemand[],
  retirements: Readonly<Record<string, number>>,
  change: DemandChange,
): void {
  if (change.kind !== 'retirement') {
    if (!occupations.some(({ id }) => id === change.occupation))
      throw new DomainError('INVALID_ARGUMENT', `the plan has no occupation "${change.occupation}"`);
  } else if (Object.keys(retirements).length === 0) {
    throw new DomainError('INVALID_ARGUMENT', 'retirements were not collected in the region');
  }
}

function scenarioChange(change: DemandChange): ScenarioChange {
  switch (change.kind) {
    case 'openings':
      return add(change.occupation, change.persons, change.from, change.until);
    case 'plant':
      return add(change.occupation, change.jobs / change.years, change.from, change.from + change.years - 1);
    case 'retirement':
      return {
        kind: 'multiply',
        input: 'retirements/',
        factor: 1 - change.monthsPerYear / MONTHS,
        ...spanOf(change.from, change.until),
      };
  }
}

const add = (occupation: string, amount: number, from: number, until?: number): ScenarioChange => ({
  kind: 'add',
  input: `demand/${occupation}`,
  amount,
  ...spanOf(from, until),
});

const spanOf = (fromYear: number, toYear: number | undefined) =>
  toYear === undefined ? { fromYear } : { fromYear, toYear };

/** Demand and retirements of every occupation, over all years of the plan. */
function inputsOf(occupations: readonly WithDemand[], retirements: Readonly<Record<string, number>>): ProjectionInputs {
  const years = occupations.flatMap((occupation) => occupation.years.map(({ year }) => year));
  const firstYear = Math.min(...years);
  const span = Array.from({ length: Math.max(...years) - firstYear + 1 }, (_, step) => firstYear + step);
  return {
    firstYear,
    series: new Map(
      occupations.flatMap(
        ({ id, years: own }) =>
          [
            [`demand/${id}`, { values: span.map((year) => own.find((each) => each.year === year)?.demand ?? 0) }],
            ...(retirements[id] === undefined
              ? []
              : [[`retirements/${id}`, { values: span.map(() => retirements[id]!) }] as const]),
          ] as [string, { values: number[] }][],
      ),
    ),
  };
}
