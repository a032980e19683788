import { classRange } from '../model/class-range.js';
import { limitRows } from '../model/limit-rows.js';
import type { Conflict } from '../plan/conflict.js';
import { constraintKey, type Constraint, type ConstraintKind } from '../plan/constraint.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import type { LinearSolver } from '../solve/linear-program.js';
import { canObey } from './can-obey.js';
import { quickExplain } from './quick-explain.js';
import { conflictWords } from './constraint-words.js';

/** More rules of single provisions than this are told by kind. */
const SINGLE_RULES = 120;

/**
 * Of a problem no plan can obey: first the quotas, limits and budget that cannot stand together with the provisions' own
 * rules, then the kinds of those rules that take part, then, where they are few enough, the single rules.
 */
export async function findConflict(problem: PlanProblem, solver: LinearSolver): Promise<Conflict> {
  const ranges = problem.provisions.map((provision) => classRange(provision, problem.policy));
  const all = limitRows(problem, ranges, new Set());
  const own = ranges.flatMap(({ limits }) => limits.map(({ constraint }) => constraint));
  const failing =
    (dropped: readonly Constraint[], of: readonly Constraint[]) =>
    async (kept: readonly Constraint[]): Promise<boolean> => {
      const keeps = new Set(kept.map(constraintKey));
      const without = [...dropped, ...of].map(constraintKey).filter((key) => !keeps.has(key));
      return !(await canObey(problem, new Set(without), solver));
    };
  const rowRules = all.map(({ constraint }) => constraint);
  const rows = await quickExplain(rowRules, failing([], rowRules));

  const inRows = new Set(rows.map(constraintKey));
  const otherRows = rowRules.filter((rule) => !inRows.has(constraintKey(rule)));
  const members = new Set(
    all
      .filter(({ constraint }) => inRows.has(constraintKey(constraint)))
      .flatMap((row) => row.members.map(({ cell }) => problem.provisions[cell]!.id)),
  );
  const near = own.filter(({ subject }) => members.has(subject));
  const far = own.filter(({ subject }) => !members.has(subject));
  const ofKind = (kinds: readonly ConstraintKind[]): Constraint[] => near.filter(({ kind }) => kinds.includes(kind));
  const dropped = [...otherRows, ...far];
  const kinds = await quickExplain([...new Set(near.map(({ kind }) => kind))], (kept) =>
    failing(dropped, near)(ofKind(kept)),
  );
  const candidates = ofKind(kinds);
  const others = near.filter((rule) => !candidates.includes(rule));
  const isMinimal = candidates.length <= SINGLE_RULES;
  const single = isMinimal ? await quickExplain(candidates, failing([...dropped, ...others], candidates)) : candidates;
  const constraints = [...rows, ...single];
  return { constraints, isMinimal, ...conflictWords(problem, constraints, isMinimal) };
}
