import type { Constraint, ConstraintKind } from '../plan/constraint.js';
import type { Explanation } from '../plan/explanation.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import type { PlanProvision } from '../problem/plan-provision.js';

export interface LimitToPrice {
  readonly constraint: Constraint;
  /** What one class more needs of it. */
  readonly units: number;
}

/** Of each kind of limit that stops an intake from growing, the one whose provision would gain most by one class more. */
export function limitsWorthPricing(
  { provisions }: Pick<PlanProblem, 'provisions'>,
  explanations: readonly Explanation[],
): LimitToPrice[] {
  const provisionOf = new Map(provisions.map((provision) => [provision.id, provision]));
  const best = new Map<ConstraintKind, LimitToPrice & { readonly effect: number }>();
  for (const { provision: id, occupations, binding, classes } of explanations) {
    const provision = provisionOf.get(id)!;
    // Through its occupations: of a kept intake the next class, of a changed one each class so far.
    const effect = occupations.reduce((sum, each) => sum + each.effect, 0) / Math.max(1, Math.abs(classes));
    if (classes < 0 || effect >= 0) continue;
    for (const { constraint, direction } of binding) {
      const units = unitsOfClass(constraint.kind, provision);
      if (direction === 'down' || units === null) continue;
      if (effect < (best.get(constraint.kind)?.effect ?? 0)) best.set(constraint.kind, { constraint, units, effect });
    }
  }
  return [...best.values()].map(({ constraint, units }) => ({ constraint, units }));
}

function unitsOfClass(kind: ConstraintKind, provision: PlanProvision): number | null {
  const { classSize, studentsPerTeacher, workstationsPerStudent, costPerStudent } = provision;
  switch (kind) {
    case 'seats':
    case 'increase':
    case 'applicants':
    case 'quota-maximum':
    case 'quota-minimum':
    case 'change-limit':
      return classSize;
    case 'teachers':
      return studentsPerTeacher === null ? null : Math.ceil(classSize / studentsPerTeacher);
    case 'workstations':
      return Math.ceil(classSize * workstationsPerStudent);
    case 'budget':
      return classSize * costPerStudent;
    case 'ladder':
    case 'minimum-class':
    case 'decrease':
      return null;
  }
}
