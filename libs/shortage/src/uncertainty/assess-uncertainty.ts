import type { BalanceInput } from '@gongxu/balance';
import { compareText } from '@gongxu/domain';
import type { MethodDefinition } from '../method-definition.js';
import { round6 } from '../round6.js';
import type { RatingContext, Subject } from '../subject.js';
import { bootstrap, type Replicated } from './bootstrap.js';
import { type IndicatorFlip, indicatorFlips } from './indicator-flips.js';
import { type LeverFlip, leverFlips } from './lever-flips.js';
import { recordsOfRegion } from './occupation-records.js';
import type { RandomStreams } from './random-streams.js';
import type { UncertaintyParameters } from './uncertainty-parameters.js';
import { weightStability } from './weight-stability.js';

/** An indicator's flip beside how far the indicator varies by itself. */
export interface LikelyFlip extends IndicatorFlip {
  /** |to − from| ÷ the indicator's standard error; null where the indicator does not vary. */
  readonly standardErrors: number | null;
}

/** How sure the default method's word on one line is. */
export interface LineUncertainty {
  /** Share of the replicates in which the line is listed. */
  readonly listedProbability: number;
  /** The middle interval that holds its rank in `confidence` of the replicates; 1 is the scarcest. */
  readonly rankLow: number;
  readonly rankHigh: number;
  /** Share of the admissible weights under which it is on the list, or off it, as it is now. */
  readonly stability: number;
  readonly weightRankLow: number;
  readonly weightRankHigh: number;
  readonly flips: {
    /** Of all indicators the one that flips the rating by the fewest standard errors. */
    readonly indicator: LikelyFlip | null;
    /** The smallest relative change of one weight, and of one threshold. */
    readonly weight: LeverFlip | null;
    readonly threshold: LeverFlip | null;
  };
}

export interface UncertaintyInput {
  /** What the balance was computed from. */
  readonly balance: BalanceInput;
  readonly subjects: readonly Subject[];
  readonly method: MethodDefinition;
  readonly context: RatingContext;
  readonly parameters: UncertaintyParameters;
}

/**
 * The same input, in whatever order, and the same streams give the same answer. Yields the share of the work that is
 * done, often, so that a caller can do something else in between.
 */
export function* assessUncertainty(
  { balance, subjects, method, context, parameters }: UncertaintyInput,
  streams: RandomStreams,
): Generator<number, ReadonlyMap<string, LineUncertainty>> {
  const ordered = [...subjects].sort((a, b) => compareText(a.occupation, b.occupation));
  const replicated = yield* bootstrap(recordsOfRegion(balance, parameters), method, context, parameters, streams);
  yield 1;
  const weights = weightStability(method, ordered, context, parameters, streams);
  yield 1;
  const indicators = indicatorFlips(method, ordered, context);
  yield 1;
  const levers = leverFlips(method, ordered, context);
  return new Map(
    ordered.map(({ occupation }, at): [string, LineUncertainty] => {
      const { listedProbability, rankLow, rankHigh, standardErrors } = replicated.get(occupation)!;
      const { stability, rankLow: weightRankLow, rankHigh: weightRankHigh } = weights[at]!;
      return [
        occupation,
        {
          listedProbability: round6(listedProbability),
          rankLow,
          rankHigh,
          stability: round6(stability),
          weightRankLow,
          weightRankHigh,
          flips: { indicator: likeliest(indicators[at]!, standardErrors), ...levers[at]! },
        },
      ];
    }),
  );
}

function likeliest(flips: readonly IndicatorFlip[], errors: Replicated['standardErrors']): LikelyFlip | null {
  const likely = flips.map((flip): LikelyFlip => {
    const error = errors[flip.indicator] ?? 0;
    return {
      ...flip,
      from: round6(flip.from),
      standardErrors: error > 0 ? round6(Math.abs(flip.to - flip.from) / error) : null,
    };
  });
  const ease = ({ standardErrors }: LikelyFlip): number => standardErrors ?? Infinity;
  return likely.sort((a, b) => ease(a) - ease(b) || compareText(a.indicator, b.indicator) || a.to - b.to)[0] ?? null;
}
