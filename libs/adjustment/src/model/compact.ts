import { CONSTRAINT_KINDS, constraintKey, type ConstraintKind } from '../plan/constraint.js';
import { termKey } from '../problem/demands-in.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import type { PlanProvision } from '../problem/plan-provision.js';
import { classRange, type ClassRange } from './class-range.js';
import type { Cell, CompactModel } from './compact-model.js';
import { entrantsIn } from './entrants.js';
import { limitRows } from './limit-rows.js';
import { gapTerms } from './gap-terms.js';

/** The model of a problem, without the rules named as `kind:subject`. */
export function compact(problem: PlanProblem, without: ReadonlySet<string> = NONE): CompactModel {
  const { provisions, neighbourhoods, policy, year } = problem;
  const ranges = provisions.map((provision) => classRange(provision, policy, kindsWithout(provision, without)));
  const entrants = entrantsIn(problem);
  const { terms, places, constants, worstOf } = gapTerms(problem, entrants);
  const cells = provisions.map((provision, index): Cell => {
    const range = ranges[index]!;
    return {
      provision: provision.id,
      range,
      classSize: provision.classSize,
      own: ownCosts(problem, range, provision.classSize),
      entrants: [...places].flatMap(([scenario, own]) =>
        entrants(scenario)[index]!.flatMap(({ occupation, persons }) => {
          const term = own.get(termKey(occupation, year + provision.lengthYears));
          return term === undefined ? [] : [{ term, persons }];
        }),
      ),
    };
  });
  const indexOf = new Map(provisions.map(({ id }, index) => [id, index]));
  return {
    cells,
    terms,
    rows: limitRows(problem, ranges, without),
    neighbourhoods: neighbourhoods.map(({ provisions: members, tolerated }) => ({
      members: members.map((id) => indexOf.get(id)!),
      tolerated,
    })),
    crowding: policy.crowding,
    worstOf,
    constants,
  };
}

const NONE: ReadonlySet<string> = new Set();

function kindsWithout({ id }: PlanProvision, without: ReadonlySet<string>): ReadonlySet<ConstraintKind> {
  if (without.size === 0) return new Set();
  return new Set(CONSTRAINT_KINDS.filter((kind) => without.has(constraintKey({ kind, subject: id }))));
}

/** Change, closing and opening by classes; infinite where the range allows no such number. */
function ownCosts({ policy }: PlanProblem, { current, low, high, mayClose }: ClassRange, classSize: number): number[] {
  const { changePerStudent, closing, opening } = policy;
  return Array.from({ length: Math.max(0, high) + 1 }, (_, classes) => {
    if (classes === 0 ? !mayClose : classes < low) return Infinity;
    const turnover = classes === 0 && current > 0 ? closing : classes > 0 && current === 0 ? opening : 0;
    return turnover + changePerStudent * classSize * Math.abs(classes - current);
  });
}
