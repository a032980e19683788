import { groupBy } from '@gongxu/domain';
import { explainSignal } from '../explain/explain-signal.js';
import { placementSuspicions, type PlacementComposition } from '../explain/placement-suspicions.js';
import type { ForwardPolicy } from '../forward/forward-policy.js';
import { issueSignals, type ProgrammeSignal } from '../forward/issue-signals.js';
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

/** The signals of a region's programmes and provisions: by programme, the whole region first, then by institution. */
export function regionSignals(input: RegionSignalInput): IssuedSignal[] {
  const { region, year, facts, counts, policy } = input;
  const records = regionRecords(input);
  const before = input.previous ?? coloursOf(issueSignals(records, { year: year - 1, policy }));
  const ahead = issueSignals(records, { year, policy, previous: before });
  const forwardOf = new Map(ahead.map((signal) => [signal.programme, signal]));
  const provisions = provisionHistories(facts, counts, year - 1);
  const provisionsOf = groupBy(provisions, ({ programme }) => programme);
  const peersOf = groupBy(provisions, ({ level }) => level ?? '');
  return programmeHistories(region, facts, counts, year - 1).flatMap((programme) => {
    const forward = forwardOf.get(programme.programme);
    return [programme, ...(provisionsOf.get(programme.programme) ?? [])].map((judged) =>
      signalOf(judged, judged.institution === '' ? [] : peersOf.get(judged.level ?? '')!, forward, input),
    );
  });
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
