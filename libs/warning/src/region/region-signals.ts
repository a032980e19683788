import { groupBy } from '@gongxu/domain';
import { explainSignal } from '../explain/explain-signal.js';
import { placementSuspicions, type PlacementComposition } from '../explain/placement-suspicions.js';
import type { ForwardPolicy } from '../forward/forward-policy.js';
import { issuingSignals, type ProgrammeSignal } from '../forward/issue-signals.js';
import type { Ladder } from '../ladder/ladder.js';
import { yearIn } from '../ladder/provision-history.js';
import type { IssuedSignal } from '../report/issued-signal.js';
import type { SignalColour } from '../signal-colour.js';
import { programmeHistories, provisionHistories, type JudgedProvision } from './provision-histories.js';
import { regionRecords, type RegionSources } from './region-records.js';

export interface RegionSignalInput extends RegionSources {
  readonly region: string;
  /** The signals are about this autumn's intake and use figures of the years before alone. */
  readonly year: number;
  /** Ladders whose colour, action and cap count. */
  readonly deciding: readonly Ladder[];
  /** Ladders of others, shown beside. */
  readonly beside: readonly Ladder[];
  readonly policy: ForwardPolicy;
  /** Last year's colours of programmes as they were issued; without them those that these very records would have given. */
  readonly previous?: ReadonlyMap<string, SignalColour> | undefined;
}

/** What the outlooks of one year are of the whole work; the rest is explaining. */
const OUTLOOK = 0.4;

/**
 * The signals of a region's programmes and provisions: by programme, the whole region first, then by institution. In steps of
 * one programme, since a province has thousands; yields the share that is done.
 */
export function* regionSignals(input: RegionSignalInput): Generator<number, IssuedSignal[]> {
  const { region, year, facts, counts, policy } = input;
  const records = regionRecords(input);
  const before =
    input.previous ?? coloursOf(yield* part(0, OUTLOOK, issuingSignals(records, { year: year - 1, policy })));
  const ahead = yield* part(OUTLOOK, 2 * OUTLOOK, issuingSignals(records, { year, policy, previous: before }));
  const forwardOf = new Map(ahead.map((signal) => [signal.programme, signal]));
  const provisions = provisionHistories(facts, counts, year - 1);
  const provisionsOf = groupBy(provisions, ({ programme }) => programme);
  const peersOf = groupBy(provisions, ({ level }) => level ?? '');
  const programmes = programmeHistories(region, facts, counts, year - 1);
  const signals: IssuedSignal[] = [];
  for (const [place, programme] of programmes.entries()) {
    yield 2 * OUTLOOK + (1 - 2 * OUTLOOK) * (place / programmes.length);
    const forward = forwardOf.get(programme.programme);
    for (const judged of [programme, ...(provisionsOf.get(programme.programme) ?? [])]) {
      const peers = judged.institution === '' ? [] : peersOf.get(judged.level ?? '')!;
      signals.push(signalOf(judged, peers, forward, input));
    }
  }
  return signals;
}

/** Work that is a part of a whole, from one share of it to another. */
function* part<T>(from: number, to: number, work: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}

function signalOf(
  judged: JudgedProvision,
  peers: readonly JudgedProvision[],
  forward: ProgrammeSignal | undefined,
  { year, deciding, beside, policy }: RegionSignalInput,
): IssuedSignal {
  const compositionOf = (of: JudgedProvision): PlacementComposition[] => {
    const { destinations, employers } = yearIn(of, year - 1) ?? {};
    return destinations ? [{ destinations, ...(employers ? { employers } : {}) }] : [];
  };
  const [own] = compositionOf(judged);
  const others = peers.filter((peer) => peer !== judged).flatMap(compositionOf);
  const {
    probability,
    results: _,
    ...explained
  } = explainSignal({
    history: judged,
    year: year - 1,
    ladders: deciding,
    beside,
    forward,
    suspicions: own ? placementSuspicions(own, others) : [],
    policy,
  });
  const { institution, programme, area, level, institutions } = judged;
  return {
    programme,
    institution,
    area,
    level,
    institutions,
    ...explained,
    over: probability?.over ?? null,
    under: probability?.under ?? null,
    outlook: forward ? outlookOf(forward) : null,
  };
}

const outlookOf = ({ colour, judgedIn, graduates, openings, isHeld, yearsOnRecord }: ProgrammeSignal) => ({
  colour,
  judgedIn,
  graduates,
  openings,
  isHeld,
  yearsOnRecord,
});

const coloursOf = (signals: readonly ProgrammeSignal[]): ReadonlyMap<string, SignalColour> =>
  new Map(signals.map(({ programme, colour }) => [programme, colour]));
