import type { CompactModel } from '../model/compact-model.js';
import type { PlannedIntake } from '../plan/plan.js';
import { nearestClasses } from './class-steps.js';

/** Classes of the intakes of another plan, as near as the ranges allow; this year's where it says nothing of a provision. */
export function plannedClasses(
  { cells }: CompactModel,
  intakes: readonly Pick<PlannedIntake, 'provision' | 'intake'>[],
): Int32Array {
  const intakeOf = new Map(intakes.map(({ provision, intake }) => [provision, intake]));
  return Int32Array.from(cells, (cell) => {
    const intake = intakeOf.get(cell.provision);
    return nearestClasses(cell, intake === undefined ? cell.range.current : intake / cell.classSize);
  });
}
