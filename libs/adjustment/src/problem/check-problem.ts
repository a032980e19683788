import { DomainError } from '@gongxu/domain';
import type { CostStep } from './plan-policy.js';
import type { PlanLink, PlanProblem } from './plan-problem.js';
import type { PlanProvision } from './plan-provision.js';

/**
 * What a plan can be computed from. A link to an occupation that is not named leads where nothing is counted.
 *
 * @throws DomainError INVALID_ARGUMENT with every fault, its place and its value
 */
export function checkProblem(problem: PlanProblem): void {
  const faults = [
    ...twice('provisions', problem.provisions),
    ...twice('occupations', problem.occupations),
    ...twice('quotas', problem.quotas),
    ...twice('changeLimits', problem.changeLimits),
    ...twice('scenarios', problem.scenarios),
    ...problem.provisions.flatMap(provisionFaults),
    ...problem.occupations.flatMap(({ id, weight, years }) => [
      ...numberFaults(`occupation "${id}"`, { weight }),
      ...years.flatMap(({ year, demand, otherSupply }) =>
        numberFaults(`occupation "${id}" in ${year}`, { demand, otherSupply }),
      ),
    ]),
    ...linkFaults('', problem.links),
    ...neighbourFaults(problem),
    ...stepFaults('shortfall', problem.policy.shortfall),
    ...stepFaults('surplus', problem.policy.surplus),
    ...policyFaults(problem),
    ...scenarioFaults(problem),
  ];
  if (faults.length > 0) throw new DomainError('INVALID_ARGUMENT', faults.join('; '));
}

function twice(list: string, members: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  return members.flatMap(({ id }) => {
    if (seen.has(id)) return [`${list}: "${id}" stands twice`];
    seen.add(id);
    return [];
  });
}

const numberFaults = (place: string, values: Readonly<Record<string, number | null>>, most = Infinity): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === null || (Number.isFinite(value) && value >= 0 && value <= most)
      ? []
      : [`${place}: ${name} ${value} is not a number from 0${most < Infinity ? ` to ${most}` : ' up'}`],
  );

const linkFaults = (of: string, links: readonly PlanLink[]): string[] =>
  links.flatMap(({ programme, occupation, share }) =>
    numberFaults(`${of}link of "${programme}" to "${occupation}"`, { share }, 1),
  );

function provisionFaults(provision: PlanProvision): string[] {
  const place = `provision "${provision.id}"`;
  const { classSize, completionRate, entryRate, ladder, lengthYears } = provision;
  const { minimumIntake, currentIntake, continuing, seats, teachers, studentsPerTeacher } = provision;
  const { workstations, workstationsPerStudent, increaseLimit, decreaseLimit, costPerStudent, openingCost } = provision;
  return [
    ...(Number.isInteger(classSize) && classSize > 0
      ? []
      : [`${place}: classSize ${classSize} is not a whole number above 0`]),
    ...(Number.isInteger(lengthYears) && lengthYears > 0
      ? []
      : [`${place}: lengthYears ${lengthYears} is not a whole number above 0`]),
    ...numberFaults(place, { completionRate, entryRate }, 1),
    ...numberFaults(place, { minimumIntake, currentIntake, continuing, seats, teachers, studentsPerTeacher }),
    ...numberFaults(place, { workstations, workstationsPerStudent, increaseLimit, decreaseLimit }),
    ...numberFaults(place, { costPerStudent, openingCost, cap: ladder?.cap ?? null }),
    ...numberFaults(place, { applicantLimit: provision.applicantLimit ?? null }),
  ];
}

function neighbourFaults({ neighbourhoods, provisions }: PlanProblem): string[] {
  const known = new Set(provisions.map(({ id }) => id));
  return neighbourhoods.flatMap(({ id, provisions: members, tolerated }) => [
    ...members
      .filter((member) => !known.has(member))
      .map((member) => `neighbourhood "${id}": there is no provision "${member}"`),
    ...numberFaults(`neighbourhood "${id}"`, { tolerated }),
  ]);
}

/** Only steps that grow steeper make a plan that is best on the whole out of one that is best everywhere. */
function stepFaults(name: string, steps: readonly CostStep[]): string[] {
  if (steps[0]?.beyond !== 0) return [`policy: the first step of ${name} is not beyond 0`];
  return steps.flatMap(({ beyond, perPerson }, place) => {
    const before = steps[place - 1];
    const grows = before === undefined || (beyond > before.beyond && perPerson >= before.perPerson);
    return Number.isFinite(perPerson) && perPerson >= 0 && grows
      ? []
      : [`policy: ${name} beyond ${beyond} at ${perPerson} for each person does not grow steeper from step to step`];
  });
}

const policyFaults = ({ policy }: PlanProblem): string[] => {
  const { changePerStudent, closing, opening, crowding, yearDiscount, cutShare } = policy;
  return [
    ...numberFaults('policy', { changePerStudent, closing, opening, crowding }),
    ...numberFaults('policy', { yearDiscount, cutShare }, 1),
  ];
};

function scenarioFaults({ scenarios }: PlanProblem): string[] {
  const total = scenarios.reduce((sum, { probability }) => sum + probability, 0);
  return [
    ...(scenarios.length > 0 && Math.abs(total - 1) > 1e-6
      ? [`scenarios: the probabilities sum to ${total}, not to 1`]
      : []),
    ...scenarios.flatMap(({ id, probability, demands, links = [] }) => [
      ...numberFaults(`scenario "${id}"`, { probability }, 1),
      ...demands.flatMap(({ occupation, year, demand }) =>
        numberFaults(`scenario "${id}", "${occupation}" in ${year}`, { demand }),
      ),
      ...linkFaults(`scenario "${id}", `, links),
    ]),
  ];
}
