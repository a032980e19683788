import type { PlanProvision } from '../problem/plan-provision.js';

/**
 * Graduates of each programme who enter the labour market of the region, persons a year.
 * @param planned intakes by provision; the current ones where absent
 */
export function leaversOf(
  provisions: readonly PlanProvision[],
  planned: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const leavers = new Map<string, number>();
  for (const { id, programme, currentIntake, completionRate, entryRate } of provisions) {
    const own = (planned.get(id) ?? currentIntake) * completionRate * entryRate;
    leavers.set(programme, (leavers.get(programme) ?? 0) + own);
  }
  return leavers;
}
