import type { PlanProvision } from '../problem/plan-provision.js';
import type { Explanation } from './explanation.js';

/** Classes that run now: at least one where anybody is taken in. */
export const currentClasses = ({
  currentIntake,
  classSize,
}: Pick<PlanProvision, 'currentIntake' | 'classSize'>): number =>
  currentIntake > 0 ? Math.max(1, Math.round(currentIntake / classSize)) : 0;

/** What becomes of a provision. */
export function intakeKind(current: number, planned: number): Explanation['kind'] {
  if (planned === current) return 'kept';
  if (planned === 0) return 'closed';
  if (current === 0) return 'opened';
  return planned > current ? 'raised' : 'cut';
}
