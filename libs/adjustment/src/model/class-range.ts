import type { Constraint, ConstraintKind } from '../plan/constraint.js';
import type { PlanPolicy } from '../problem/plan-policy.js';
import type { PlanProvision } from '../problem/plan-provision.js';

/** The numbers of classes a provision may run: none if it `mayClose`, or low to high where low ≤ high. */
export interface ClassRange {
  /** Classes of the current intake: a kept provision has these. */
  readonly current: number;
  readonly low: number;
  readonly high: number;
  readonly mayClose: boolean;
  /** Every rule with the most or the fewest classes it allows by itself. */
  readonly limits: readonly ClassLimit[];
}

export interface ClassLimit {
  readonly constraint: Constraint;
  readonly side: 'most' | 'fewest';
  readonly classes: number;
}

/** What capacity, ladder, limits of change and minimum class allow; rules named in `without` are left out. */
export function classRange(
  provision: PlanProvision,
  policy: Pick<PlanPolicy, 'cutShare'>,
  without: ReadonlySet<ConstraintKind> = new Set(),
): ClassRange {
  const { id, classSize, currentIntake, minimumIntake } = provision;
  const current = currentIntake > 0 ? Math.max(1, Math.round(currentIntake / classSize)) : 0;
  const minimum = Math.max(1, Math.ceil(minimumIntake / classSize));
  const all: ClassLimit[] = [];
  const limit = (kind: ConstraintKind, side: ClassLimit['side'], classes: number): void => {
    all.push({ constraint: { kind, subject: id }, side, classes });
  };
  const places = (students: number): number => Math.max(0, Math.floor(students / classSize + EXACT));
  for (const [kind, students] of capacities(provision)) limit(kind, 'most', places(students - provision.continuing));
  const { applicantLimit } = provision;
  if (applicantLimit != null) {
    const kept = current > 0 ? Math.max(current, minimum) : 0;
    limit('applicants', 'most', Math.max(kept, places(applicantLimit)));
  }
  const most = ladderMost(provision, current, policy);
  if (most !== null) limit('ladder', 'most', most);
  const { increaseLimit, decreaseLimit } = provision;
  if (increaseLimit !== null) {
    const more = increaseLimit > 0 ? Math.max(current + Math.max(1, places(increaseLimit)), minimum) : current;
    limit('increase', 'most', more);
  }
  limit('minimum-class', 'fewest', minimum);
  const kept = decreaseLimit === null ? 0 : current - (decreaseLimit > 0 ? Math.max(1, places(decreaseLimit)) : 0);
  // What cannot run is closed, and what is full or capped shrinks, whatever the limit of decrease says.
  const fewest = highestOf(all) < minimum ? 0 : Math.min(kept, highestOf(all));
  if (fewest > 0) limit('decrease', 'fewest', fewest);

  const limits = all.filter(({ constraint }) => !without.has(constraint.kind));
  const floor = limits.find(({ constraint }) => constraint.kind === 'decrease')?.classes ?? 0;
  const smallest = without.has('minimum-class') ? 1 : minimum;
  return { current, low: Math.max(smallest, floor), high: highestOf(limits), mayClose: floor === 0, limits };
}

const highestOf = (limits: readonly ClassLimit[]): number =>
  Math.min(MOST, ...limits.filter(({ side }) => side === 'most').map(({ classes }) => classes));

/** Where nothing limits an intake: more classes than any provision has. */
const MOST = 60;

/** Shares of whole numbers come out a little below them. */
const EXACT = 1e-9;

function capacities(provision: PlanProvision): [ConstraintKind, number][] {
  const { seats, teachers, studentsPerTeacher, workstations, workstationsPerStudent } = provision;
  const of: [ConstraintKind, number][] = [];
  if (seats !== null) of.push(['seats', seats]);
  if (teachers !== null && studentsPerTeacher !== null) of.push(['teachers', teachers * studentsPerTeacher]);
  if (workstations !== null && workstationsPerStudent > 0)
    of.push(['workstations', workstations / workstationsPerStudent]);
  return of;
}

/** The most classes the ladder allows, null where it asks for nothing. */
function ladderMost(
  { ladder, classSize, currentIntake }: PlanProvision,
  current: number,
  { cutShare }: Pick<PlanPolicy, 'cutShare'>,
): number | null {
  if (ladder === null) return null;
  const capped = ladder.cap === null ? null : Math.floor(ladder.cap / classSize + EXACT);
  switch (ladder.action) {
    case 'none':
    case 'warn':
      return capped;
    case 'cut':
      return (
        capped ?? Math.min(Math.floor(((1 - cutShare) * currentIntake) / classSize + EXACT), Math.max(0, current - 1))
      );
    case 'alternate-year':
      return current > 0 ? 0 : capped;
    case 'suspend':
    case 'revoke':
      return 0;
  }
}
