import { INDICATOR_IDS, type IndicatorId } from '@gongxu/balance';
import { RATINGS } from '@gongxu/domain';
import type { MethodDefinition } from '../method-definition.js';
import { emptyRankKeys, putRankKey, type RankKeys, rankOrder } from '../rank-order.js';
import { COMPARES_OCCUPATIONS, rate } from '../rate.js';
import type { RatingContext } from '../subject.js';
import { drawsFrom } from './draws.js';
import type { RegionRecords } from './occupation-records.js';
import type { RandomStreams } from './random-streams.js';
import { redraw } from './redraw.js';
import { centralInterval } from './central-interval.js';
import type { UncertaintyParameters } from './uncertainty-parameters.js';

/** What repeated counting would make of one line. */
export interface Replicated {
  readonly listedProbability: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  /** Standard deviation of each indicator over the replicates that rate it. */
  readonly standardErrors: Readonly<Partial<Record<IndicatorId, number>>>;
}

/**
 * The whole region drawn again and again, each time rated and ranked under the method: share of replicates that list an
 * occupation, and the middle interval that holds its rank in `confidence` of them. Yields the share that is done.
 */
export function* bootstrap(
  region: RegionRecords,
  method: MethodDefinition,
  context: RatingContext,
  parameters: UncertaintyParameters,
  streams: RandomStreams,
): Generator<number, ReadonlyMap<string, Replicated>> {
  const { occupations } = region;
  const { replicates } = parameters;
  const keys = emptyRankKeys(occupations.length * replicates);
  const moments = occupations.map(() => new Float64Array(3 * INDICATOR_IDS.length));
  const drawers = occupations.map((records) => {
    const draws = drawsFrom(streams(records.sources.occupation));
    return () => redraw(records, region, draws, parameters.accountDeviation);
  });
  const rateAt = (places: readonly Place[]): void => {
    const subjects = places.map(({ at }) => drawers[at]!());
    const results = rate(method, subjects, context);
    for (const [index, { at, replicate }] of places.entries()) {
      putRankKey(keys, replicate * occupations.length + at, subjects[index]!, results[index]!);
      addMoments(moments[at]!, subjects[index]!.indicators);
    }
  };
  let done = 0;
  for (const places of batches(occupations.length, replicates, COMPARES_OCCUPATIONS[method.kind])) {
    rateAt(places);
    yield (done += places.length) / (occupations.length * replicates);
  }
  const { listed, ranks } = standings(keys, occupations.length, replicates);
  return new Map(
    occupations.map(({ sources }, at) => {
      const [rankLow, rankHigh] = centralInterval(ranks[at]!.sort(), parameters.confidence);
      const listedProbability = listed[at]! / replicates;
      return [sources.occupation, { listedProbability, rankLow, rankHigh, standardErrors: errorsOf(moments[at]!) }];
    }),
  );
}

interface Place {
  readonly at: number;
  readonly replicate: number;
}

/** Methods that compare occupations see a replicate of all; the others one occupation at a time, which is sooner forgotten. */
function* batches(size: number, replicates: number, together: boolean): Generator<Place[]> {
  if (together) {
    for (let replicate = 0; replicate < replicates; replicate++)
      yield Array.from({ length: size }, (_, at) => ({ at, replicate }));
  } else {
    for (let at = 0; at < size; at++)
      for (let from = 0; from < replicates; from += BATCH)
        yield Array.from({ length: Math.min(BATCH, replicates - from) }, (_, next) => ({ at, replicate: from + next }));
  }
}

const BATCH = 50;

function standings(
  keys: RankKeys,
  size: number,
  replicates: number,
): { readonly listed: Uint32Array; readonly ranks: readonly Uint32Array[] } {
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

type Indicators = ReturnType<typeof redraw>['indicators'];

/** Count, mean and sum of squares of each indicator (Welford 1962). */
function addMoments(moments: Float64Array, indicators: Indicators): void {
  for (let at = 0; at < indicators.length; at++) {
    const indicator = indicators[at]!;
    if (indicator.status !== 'rated') continue;
    const base = 3 * at;
    const count = ++moments[base]!;
    const from = indicator.value - moments[base + 1]!;
    moments[base + 1]! += from / count;
    moments[base + 2]! += from * (indicator.value - moments[base + 1]!);
  }
}

function errorsOf(moments: Float64Array): Replicated['standardErrors'] {
  const errors: Partial<Record<IndicatorId, number>> = {};
  for (const [at, id] of INDICATOR_IDS.entries()) {
    const count = moments[3 * at]!;
    if (count > 1) errors[id] = Math.sqrt(moments[3 * at + 2]! / (count - 1));
  }
  return errors;
}
