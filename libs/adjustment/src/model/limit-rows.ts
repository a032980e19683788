import { constraintKey, type ConstraintKind } from '../plan/constraint.js';
import { matches, type Criteria } from '../problem/matches.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import type { PlanProvision } from '../problem/plan-provision.js';
import type { ClassRange } from './class-range.js';
import type { LimitRow } from './compact-model.js';

/** Quotas, limits of change and the budget as rows over the classes of their provisions. */
export function limitRows(
  problem: PlanProblem,
  ranges: readonly ClassRange[],
  without: ReadonlySet<string>,
): LimitRow[] {
  const { provisions, quotas, changeLimits, budget } = problem;
  const members = (criteria: Criteria, contribution: Contribution): LimitRow['members'] =>
    provisions.flatMap((provision, cell) => {
      if (!matches(criteria, provision)) return [];
      const range = ranges[cell]!;
      const contributions = Array.from({ length: Math.max(0, range.high) + 1 }, (_, classes) =>
        contribution({ provision, range, classes }),
      );
      return [{ cell, contributions }];
    });
  const row = (
    kind: ConstraintKind,
    subject: string,
    { minimum = -Infinity, maximum = Infinity }: { readonly minimum?: number; readonly maximum?: number },
    of: LimitRow['members'],
  ): LimitRow[] =>
    without.has(constraintKey({ kind, subject }))
      ? []
      : [{ constraint: { kind, subject }, minimum, maximum, members: of }];
  return [
    ...quotas.flatMap((quota) => {
      const of = members(quota, students);
      return [
        ...(quota.minimum === null ? [] : row('quota-minimum', quota.id, { minimum: quota.minimum }, of)),
        ...(quota.maximum === null ? [] : row('quota-maximum', quota.id, { maximum: quota.maximum }, of)),
      ];
    }),
    ...changeLimits.flatMap((limit) =>
      row('change-limit', limit.id, { maximum: limit.students }, members(limit, placesMoved)),
    ),
    ...(budget === null ? [] : row('budget', budget.id, { maximum: budget.amount }, members(EVERYONE, money))),
  ];
}

type Contribution = (of: {
  readonly provision: PlanProvision;
  readonly range: ClassRange;
  readonly classes: number;
}) => number;

const EVERYONE: Criteria = { level: null, institution: null, region: null, programme: null };

const students: Contribution = ({ provision, classes }) => provision.classSize * classes;

const placesMoved: Contribution = ({ provision, range, classes }) =>
  provision.classSize * Math.abs(classes - range.current);

const money: Contribution = ({ provision, range, classes }) =>
  provision.classSize * classes * provision.costPerStudent +
  (classes > 0 && range.current === 0 ? provision.openingCost : 0);
