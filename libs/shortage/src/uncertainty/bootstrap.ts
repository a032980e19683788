import type { IndicatorId } from '@gongxu/balance';
import { RATINGS } from '@gongxu/domain';
import { emptyRankKeys, putRankKey, type RankKeys, rankOrder } from '../rank-order.js';
import type { Judge, Rule } from '../rule.js';
import { drawsFrom } from './draws.js';
import { occupationDrawer } from './occupation-drawer.js';
import type { RegionRecords } from './occupation-records.js';
import type { RandomStreams } from './random-streams.js';
import { centralInterval } from './central-interval.js';
import { spreadOf } from './indicator-spread.js';
import type { UncertaintyParameters } from './uncertainty-parameters.js';

/** What repeated counting would make of one line. */
export interface Replicated {
  readonly listedProbability: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  /** Standard deviation of each measured indicator over the replicates that rate it. */
  readonly standardErrors: Readonly<Partial<Record<IndicatorId, number>>>;
}

export interface BootstrapInput {
  readonly region: RegionRecords;
  readonly rule: Rule;
  /** Indicators whose standard error is wanted. */
  readonly measured: readonly IndicatorId[];
  readonly parameters: UncertaintyParameters;
}

/**
 * The whole region drawn again and again, each time rated and ranked under the method: share of replicates that list an
 * occupation, and the middle interval that holds its rank in `confidence` of them. Yields the share that is done.
 */
export function* bootstrap(
  { region, rule, measured, parameters }: BootstrapInput,
  streams: RandomStreams,
): Generator<number, ReadonlyMap<string, Replicated>> {
  const { replicates, accountDeviation } = parameters;
  const values = [...new Set([...rule.reads, ...measured])];
  const drawing = { region, accountDeviation, values, records: rule.weighs ?? [] };
  const drawers = region.occupations.map((records) =>
    occupationDrawer(records, drawing, drawsFrom(streams(records.sources.occupation))),
  );
  const drawn = drawers.map(({ facts }) => facts);
  const spreads = drawers.map(() => spreadOf(measured));
  const keys = emptyRankKeys(drawn.length * replicates);
  const record = (judge: Judge, at: number, replicate: number): void => {
    const facts = drawn[at]!;
    putRankKey(keys, replicate * drawn.length + at, judge.of(facts), facts.figures.gap);
    spreads[at]!.add(facts.values);
  };
  if (rule.compares) {
    for (let replicate = 0; replicate < replicates; replicate++) {
      for (const { draw } of drawers) draw();
      const judge = rule.among(drawn);
      for (let at = 0; at < drawn.length; at++) record(judge, at, replicate);
      yield (replicate + 1) / replicates;
    }
  } else {
    const judge = rule.among(drawn);
    for (const [at, { draw }] of drawers.entries()) {
      for (let replicate = 0; replicate < replicates; replicate++) {
        draw();
        record(judge, at, replicate);
      }
      yield (at + 1) / drawers.length;
    }
  }
  const { listed, ranks } = standings(keys, drawn.length, replicates);
  return new Map(
    drawn.map(({ occupation }, at) => {
      const [rankLow, rankHigh] = centralInterval(ranks[at]!.sort(), parameters.confidence);
      const listedProbability = listed[at]! / replicates;
      return [occupation, { listedProbability, rankLow, rankHigh, standardErrors: spreads[at]!.deviations() }];
    }),
  );
}

interface Standings {
  /** Replicates that list each occupation. */
  readonly listed: Uint32Array;
  /** Of each occupation, one for each replicate. */
  readonly ranks: readonly Uint32Array[];
}

function standings(keys: RankKeys, size: number, replicates: number): Standings {
  const ranks = Array.from({ length: size }, () => new Uint32Array(replicates));
  const listed = new Uint32Array(size);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const start = replicate * size;
    rankOrder(keys, start, size).forEach((place, rank) => {
      ranks[place - start]![replicate] = rank + 1;
      if (keys.ratings[place] === SHORTAGE) listed[place - start]!++;
    });
  }
  return { listed, ranks };
}

const SHORTAGE = RATINGS.indexOf('shortage');
