import { DomainError } from '@gongxu/domain';
import type { PlanBasis } from '../build/build-plan.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import type { PlanProvision } from '../problem/plan-provision.js';
import { changedDemand } from './changed-demand.js';
import type { PlanChange, ProvisionChoice } from './plan-change.js';

/** The problem with everything changed that is to be otherwise; a change of what is not there is refused. */
export function applyChanges(basis: PlanBasis, changes: readonly PlanChange[]): PlanProblem {
  return changes.reduce((problem, change) => applyChange(problem, change, basis), basis.problem);
}

function applyChange(problem: PlanProblem, change: PlanChange, { retirements }: PlanBasis): PlanProblem {
  switch (change.kind) {
    case 'openings':
    case 'plant':
    case 'retirement':
      return { ...problem, occupations: changedDemand(problem.occupations, retirements, change) };
    case 'suspend':
      return withProvisions(problem, change, (provision) => ({
        ...provision,
        ladder: { ladder: 'what-if', action: 'suspend', cap: null },
      }));
    case 'capacity':
      return withProvisions(problem, change, (provision) => {
        const now = provision[change.of];
        return now === null ? provision : { ...provision, [change.of]: Math.max(0, now + change.by) };
      });
    case 'class_size':
      return withProvisions(problem, change, (provision) => ({ ...provision, classSize: change.students }));
    case 'quota':
      return withQuota(problem, change);
    case 'weight':
      mustBeOne(problem.occupations, ({ id }) => id === change.occupation, `occupation "${change.occupation}"`);
      return {
        ...problem,
        occupations: problem.occupations.map((each) =>
          each.id === change.occupation ? { ...each, weight: change.weight } : each,
        ),
      };
    case 'judging':
      return { ...problem, policy: { ...problem.policy, ...change.policy } };
  }
}

function withProvisions(
  problem: PlanProblem,
  choice: ProvisionChoice,
  change: (provision: PlanProvision) => PlanProvision,
): PlanProblem {
  const { institution, programme, level } = choice;
  const isChosen = (provision: PlanProvision): boolean =>
    (institution === undefined || provision.institution === institution) &&
    (programme === undefined || provision.programme === programme) &&
    (level === undefined || provision.level === level);
  const named = [institution, programme, level].filter((each) => each !== undefined).join(' ');
  mustBeOne(problem.provisions, isChosen, `provision of "${named}"`);
  return { ...problem, provisions: problem.provisions.map((each) => (isChosen(each) ? change(each) : each)) };
}

function withQuota(problem: PlanProblem, { quota, minimum, maximum }: PlanChange & { kind: 'quota' }): PlanProblem {
  mustBeOne(problem.quotas, ({ id }) => id === quota, `quota "${quota}"`);
  return {
    ...problem,
    quotas: problem.quotas.map((each) =>
      each.id === quota ? { ...each, minimum: minimum ?? each.minimum, maximum: maximum ?? each.maximum } : each,
    ),
  };
}

function mustBeOne<T>(among: readonly T[], is: (each: T) => boolean, what: string): void {
  if (!among.some(is)) throw new DomainError('INVALID_ARGUMENT', `the plan has no ${what}`);
}
