import type { MethodDefinition } from '../method-definition.js';
import { ranked } from '../rank-order.js';
import { rate } from '../rate.js';
import type { RatingContext, Subject } from '../subject.js';
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
  subjects: readonly Subject[],
  context: RatingContext,
  parameters: UncertaintyParameters,
  streams: RandomStreams,
): readonly WeightStability[] {
  const levers = leversOf(method);
  const weights = levers.filter(({ kind }) => kind === 'weight');
  const drawn = weights.length > 0 ? weights : levers;
  const range = weights.length > 0 ? parameters.weightRange : parameters.thresholdRange;
  const random = streams('weights');
  const listed = rate(method, subjects, context).map(({ rating }) => rating === 'shortage');
  const places = new Map(subjects.map(({ occupation }, at) => [occupation, at]));
  const agreeing = new Uint32Array(subjects.length);
  const ranks = subjects.map(() => new Uint32Array(parameters.weightSets));
  for (let set = 0; set < parameters.weightSets; set++) {
    const other = withLevers(
      method,
      drawn.map((lever) => [lever, lever.value * (1 + range * (2 * random() - 1))]),
    );
    const results = rate(other, subjects, context);
    results.forEach(({ rating }, at) => {
      if ((rating === 'shortage') === listed[at]) agreeing[at]!++;
    });
    ranked(subjects, results).forEach(({ occupation }, rank) => {
      ranks[places.get(occupation)!]![set] = rank + 1;
    });
  }
  return subjects.map((_, at) => {
    const [rankLow, rankHigh] = centralInterval(ranks[at]!.sort(), parameters.confidence);
    return { stability: agreeing[at]! / parameters.weightSets, rankLow, rankHigh };
  });
}
