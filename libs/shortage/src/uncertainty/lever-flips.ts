import type { Rating } from '@gongxu/domain';
import type { Facts } from '../facts.js';
import type { MethodDefinition } from '../method-definition.js';
import { ruleOf } from '../rate.js';
import { round6 } from '../round6.js';
import type { RatingContext } from '../subject.js';
import { leversOf, type MethodLever, withLevers } from './method-levers.js';

/** One weight or threshold of the method that would give the line another rating if it alone stood at `to`. */
export interface LeverFlip {
  /** Where it stands in the method, e.g. `scales.fill_rate.weight`. */
  readonly lever: string;
  readonly from: number;
  readonly to: number;
  readonly rating: Rating;
}

/** Relative changes that are tried, the smallest first; a weight may go down to nothing and up to thrice itself. */
const CHANGES: Readonly<Record<MethodLever['kind'], readonly number[]>> = {
  weight: [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.5, 2],
  threshold: [0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5],
};

/** For each occupation the smallest tried change of any one lever of a kind that flips its rating; absent where none does. */
export function leverFlips(
  kind: MethodLever['kind'],
  method: MethodDefinition,
  all: readonly Facts[],
  context: RatingContext,
): ReadonlyMap<Facts, LeverFlip> {
  const judge = ruleOf(method, context).among(all);
  const before = new Map(all.map((facts) => [facts, judge.of(facts).rating]));
  const levers = leversOf(method).filter((lever) => lever.kind === kind && lever.value !== 0);
  const flips = new Map<Facts, LeverFlip>();
  for (const change of CHANGES[kind]) {
    for (const lever of levers) {
      for (const sign of change > 1 ? [1] : [1, -1]) {
        const to = lever.value * (1 + sign * change);
        const other = ruleOf(withLevers(method, [[lever, to]]), context).among(all);
        for (const facts of all) {
          if (flips.has(facts)) continue;
          const { rating } = other.of(facts);
          if (rating !== before.get(facts))
            flips.set(facts, { lever: lever.name, from: lever.value, to: round6(to), rating });
        }
      }
    }
  }
  return flips;
}
