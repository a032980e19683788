import { type BalanceInput, INDICATOR_IDS } from '@gongxu/balance';
import { compareText } from '@gongxu/domain';
import { type Facts, factsOf } from '../facts.js';
import type { MethodDefinition } from '../method-definition.js';
import { ruleOf } from '../rate.js';
import { round6 } from '../round6.js';
import type { Rule } from '../rule.js';
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
  const facts = [...subjects].sort((a, b) => compareText(a.occupation, b.occupation)).map(factsOf);
  const rule = ruleOf(method, context);
  const flips = yield* flipsOf(method, rule, facts, context);
  const weights = weightStability(method, facts, context, parameters, streams);
  yield 0;
  const measured = INDICATOR_IDS.filter((id) =>
    flips.indicators.some((ofOne) => ofOne.some(({ indicator }) => indicator === id)),
  );
  const region = recordsOfRegion(balance, parameters);
  const replicated = yield* bootstrap({ region, rule, measured, parameters }, streams);
  return new Map(
    facts.map((of, at): [string, LineUncertainty] => {
      const { listedProbability, rankLow, rankHigh, standardErrors } = replicated.get(of.occupation)!;
      const { stability, rankLow: weightRankLow, rankHigh: weightRankHigh } = weights[at]!;
      return [
        of.occupation,
        {
          listedProbability: round6(listedProbability),
          rankLow,
          rankHigh,
          stability: round6(stability),
          weightRankLow,
          weightRankHigh,
          flips: {
            indicator: likeliest(flips.indicators[at]!, standardErrors),
            weight: flips.weights.get(of) ?? null,
            threshold: flips.thresholds.get(of) ?? null,
          },
        },
      ];
    }),
  );
}

interface Flips {
  /** In the order of the occupations. */
  readonly indicators: readonly (readonly IndicatorFlip[])[];
  readonly weights: ReadonlyMap<Facts, LeverFlip>;
  readonly thresholds: ReadonlyMap<Facts, LeverFlip>;
}

function* flipsOf(
  method: MethodDefinition,
  rule: Rule,
  facts: readonly Facts[],
  context: RatingContext,
): Generator<number, Flips> {
  const indicators: IndicatorFlip[][] = [];
  for (const ofOne of indicatorFlips(rule, facts)) {
    indicators.push(ofOne);
    yield 0;
  }
  const weights = leverFlips('weight', method, facts, context);
  yield 0;
  return { indicators, weights, thresholds: leverFlips('threshold', method, facts, context) };
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
