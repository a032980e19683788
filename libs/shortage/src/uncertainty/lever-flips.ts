import type { Rating } from '@gongxu/domain';
import type { MethodDefinition } from '../method-definition.js';
import { rate } from '../rate.js';
import { round6 } from '../round6.js';
import type { RatingContext, Subject } from '../subject.js';
import { leversOf, type MethodLever, withLevers } from './method-levers.js';

/** One weight or threshold of the method that would give the line another rating if it alone stood at `to`. */
export interface LeverFlip {
  /** Where it stands in the method, e.g. `scales.fill_rate.weight`. */
  readonly lever: string;
  readonly from: number;
  readonly to: number;
  readonly rating: Rating;
}

export interface LeverFlips {
  readonly weight: LeverFlip | null;
  readonly threshold: LeverFlip | null;
}

/** Relative changes that are tried, the smallest first; a weight may go down to nothing and up to thrice itself. */
const CHANGES: Readonly<Record<MethodLever['kind'], readonly number[]>> = {
  weight: [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.5, 2],
  threshold: [0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5],
};

/** For each subject the smallest tried change of any one weight, and of any one threshold, that flips its rating. */
export function leverFlips(
  method: MethodDefinition,
  subjects: readonly Subject[],
  context: RatingContext,
): readonly LeverFlips[] {
  const before = rate(method, subjects, context).map(({ rating }) => rating);
  const flips = subjects.map((): { -readonly [K in keyof LeverFlips]: LeverFlip | null } => ({
    weight: null,
    threshold: null,
  }));
  const levers = leversOf(method).filter(({ value }) => value !== 0);
  for (const kind of ['weight', 'threshold'] as const) {
    for (const change of CHANGES[kind]) {
      const left = subjects.filter((_, at) => flips[at]![kind] === null).length;
      if (left === 0) break;
      for (const lever of levers.filter((one) => one.kind === kind)) {
        for (const sign of change > 1 ? [1] : [1, -1]) {
          const to = lever.value * (1 + sign * change);
          const after = rate(withLevers(method, [[lever, to]]), subjects, context);
          after.forEach(({ rating }, at) => {
            if (rating === before[at]) return;
            flips[at]![kind] ??= { lever: lever.name, from: lever.value, to: round6(to), rating };
          });
        }
      }
    }
  }
  return flips;
}
