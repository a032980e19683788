import type { Facts } from '../facts.js';
import type { MethodDefinition } from '../method-definition.js';
import { emptyRankKeys, putRankKey, rankOrder } from '../rank-order.js';
import { ruleOf } from '../rate.js';
import type { RatingContext } from '../subject.js';
import { leversOf, withLevers } from './method-levers.js';
import type { RandomStreams } from './random-streams.js';
import { centralInterval } from './central-interval.js';
import type { UncertaintyParameters } from './uncertainty-parameters.js';

/** What becomes of a line under all the weights one might as well have chosen. */
export interface WeightStability {
  /** Share of the sets of weights under which it is on the list, or off it, as it is now. */
  readonly stability: number;
  readonly rankLow: number;
  readonly rankHigh: number;
}

/**
 * Each weight drawn evenly from a box around its own value; a method without weights has its thresholds drawn, from a
 * narrower one. The figures stay as they are: this is the doubt about the method alone.
 */
export function weightStability(
  method: MethodDefinition,
  all: readonly Facts[],
  context: RatingContext,
  parameters: UncertaintyParameters,
  streams: RandomStreams,
): readonly WeightStability[] {
  const levers = leversOf(method);
  const weights = levers.filter(({ kind }) => kind === 'weight');
  const drawn = weights.length > 0 ? weights : levers;
  const range = weights.length > 0 ? parameters.weightRange : parameters.thresholdRange;
  const random = streams('weights');
  const judge = ruleOf(method, context).among(all);
  const listed = all.map((facts) => judge.of(facts).rating === 'shortage');
  const agreeing = new Uint32Array(all.length);
  const ranks = all.map(() => new Uint32Array(parameters.weightSets));
  const keys = emptyRankKeys(all.length);
  for (let set = 0; set < parameters.weightSets; set++) {
    const other = withLevers(
      method,
      drawn.map((lever) => [lever, lever.value * (1 + range * (2 * random() - 1))]),
    );
    const under = ruleOf(other, context).among(all);
    all.forEach((facts, at) => {
      const verdict = under.of(facts);
      putRankKey(keys, at, verdict, facts.figures.gap);
      if ((verdict.rating === 'shortage') === listed[at]) agreeing[at]!++;
    });
    rankOrder(keys, 0, all.length).forEach((at, rank) => (ranks[at]![set] = rank + 1));
  }
  return all.map((_, at) => {
    const [rankLow, rankHigh] = centralInterval(ranks[at]!.sort(), parameters.confidence);
    return { stability: agreeing[at]! / parameters.weightSets, rankLow, rankHigh };
  });
}
