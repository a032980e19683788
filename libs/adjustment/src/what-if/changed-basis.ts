import type { PlanBasis } from '../build/build-plan.js';
import { applyChanges } from './apply-changes.js';
import { changedDemand, isDemandChange } from './changed-demand.js';
import type { PlanChange } from './plan-change.js';

/** The basis of a plan with everything changed that is to be otherwise, in the years nobody it decides about graduates in, too. */
export function changedBasis(basis: PlanBasis, changes: readonly PlanChange[]): PlanBasis {
  return { ...basis, problem: applyChanges(basis, changes), ahead: changedAhead(basis, changes) };
}

/** The same years ahead where no change is one of demand. */
function changedAhead({ ahead, retirements }: PlanBasis, changes: readonly PlanChange[]): PlanBasis['ahead'] {
  const ofDemand = changes.filter(isDemandChange);
  if (ahead === null || ofDemand.length === 0) return ahead;
  const occupations = ofDemand.reduce(
    (of, change) => changedDemand(of, retirements, change),
    ahead.demand.map(({ occupation, years }) => ({ id: occupation, years })),
  );
  return { ...ahead, demand: occupations.map(({ id, years }) => ({ occupation: id, years })) };
}
