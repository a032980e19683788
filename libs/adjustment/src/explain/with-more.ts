import type { Constraint } from '../plan/constraint.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import type { PlanProvision } from '../problem/plan-provision.js';

/** The problem with so many units more room in one limit; a minimum is lowered, a ladder action is lifted. */
export function withMore(problem: PlanProblem, { kind, subject }: Constraint, units: number): PlanProblem {
  const inProvision = (change: (provision: PlanProvision) => Partial<PlanProvision>): PlanProblem => ({
    ...problem,
    provisions: problem.provisions.map((each) => (each.id === subject ? { ...each, ...change(each) } : each)),
  });
  const more = (value: number | null): number | null => (value === null ? null : value + units);
  const fewer = (value: number | null): number | null => (value === null ? null : Math.max(0, value - units));
  switch (kind) {
    case 'seats':
      return inProvision(({ seats }) => ({ seats: more(seats) }));
    case 'teachers':
      return inProvision(({ teachers }) => ({ teachers: more(teachers) }));
    case 'workstations':
      return inProvision(({ workstations }) => ({ workstations: more(workstations) }));
    case 'applicants':
      return inProvision(({ applicantLimit = null }) => ({ applicantLimit: more(applicantLimit) }));
    case 'increase':
      return inProvision(({ increaseLimit }) => ({ increaseLimit: more(increaseLimit) }));
    case 'decrease':
      return inProvision(({ decreaseLimit }) => ({ decreaseLimit: more(decreaseLimit) }));
    case 'minimum-class':
      return inProvision(({ minimumIntake }) => ({ minimumIntake: Math.max(0, minimumIntake - units) }));
    case 'ladder':
      return inProvision(() => ({ ladder: null }));
    case 'quota-maximum':
      return {
        ...problem,
        quotas: problem.quotas.map((each) => (each.id === subject ? { ...each, maximum: more(each.maximum) } : each)),
      };
    case 'quota-minimum':
      return {
        ...problem,
        quotas: problem.quotas.map((each) => (each.id === subject ? { ...each, minimum: fewer(each.minimum) } : each)),
      };
    case 'change-limit':
      return {
        ...problem,
        changeLimits: problem.changeLimits.map((each) =>
          each.id === subject ? { ...each, students: each.students + units } : each,
        ),
      };
    case 'budget':
      return { ...problem, budget: problem.budget && { ...problem.budget, amount: problem.budget.amount + units } };
  }
}
