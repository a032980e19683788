import { harderAction, type Action } from '../action.js';
import { DEFAULT_FORWARD_POLICY, type ForwardPolicy } from '../forward/forward-policy.js';
import type { ForwardSignal } from '../forward/forward-signal.js';
import type { SupplyRisk } from '../forward/colour-of.js';
import { evaluateLadder, type LadderResult } from '../ladder/evaluate-ladder.js';
import type { Ladder } from '../ladder/ladder.js';
import { yearIn, type ProvisionHistory } from '../ladder/provision-history.js';
import { isAlarm, type SignalColour } from '../signal-colour.js';
import { confidenceOf, type Confidence } from './confidence.js';
import { flipOfCondition, flipOfForward, type Flip } from './flip.js';
import { forwardFlips } from './forward-flip.js';
import { conditionStandings, turningPoints, type ConditionStanding } from './condition-standing.js';
import type { PlacementSuspicion } from './placement-suspicions.js';
import { forwardReason, ladderReason, type Reason } from './reason.js';
import { ACTION_WORDS, COLOUR_WORDS, type Wording } from './wording.js';

export interface ExplainInput {
  readonly history: ProvisionHistory;
  /** Latest year whose figures count. */
  readonly year: number;
  /** Ladders whose colour, action and cap count. */
  readonly ladders: readonly Ladder[];
  /** Ladders that decide nothing here and are shown beside. */
  readonly beside?: readonly Ladder[];
  /** Of the provision's programme; with the year it is judged in where known. */
  readonly forward?: ForwardSignal & { readonly judgedIn?: number };
  readonly suspicions?: readonly PlacementSuspicion[];
  readonly policy?: ForwardPolicy;
}

export interface ExemptionNote extends Wording {
  readonly ladder: string;
  readonly until: string;
}

export interface LadderVerdict extends LadderResult {
  /** Whether the ladder's colour, action and cap are the signal's; others are shown beside. */
  readonly isDeciding: boolean;
  /** Why it says so; absent where it has nothing to say against the provision. */
  readonly reason?: Reason;
}

export interface SignalExplanation {
  readonly colour: SignalColour;
  readonly action: Action;
  /** Next year's plan is at most this. */
  readonly planCap: number | null;
  /** Null without a forward signal that could be determined. */
  readonly probability: SupplyRisk | null;
  /** The weightiest first. */
  readonly reasons: readonly Reason[];
  /** Every condition of every ladder with its count of consecutive years. */
  readonly counters: readonly ConditionStanding[];
  readonly flips: readonly Flip[];
  readonly confidence: Confidence;
  readonly exemptions: readonly ExemptionNote[];
  readonly results: readonly LadderResult[];
  /** Of every ladder in force, those shown beside last. */
  readonly verdicts: readonly LadderVerdict[];
}

/** One signal of a provision from its ladders and the forward signal, with everything that speaks for and against it. */
export function explainSignal({
  history,
  year,
  ladders,
  beside = [],
  forward,
  suspicions = [],
  policy = DEFAULT_FORWARD_POLICY,
}: ExplainInput): SignalExplanation {
  const answersOf = (asked: readonly Ladder[]) =>
    asked.flatMap((ladder) => {
      const result = evaluateLadder(ladder, history, year);
      if (!result) return [];
      const standings = conditionStandings(ladder, history, year);
      return [{ ladder, result, standings, reason: ladderReason(ladder, result, standings) }];
    });
  const answers = answersOf(ladders);
  const others = answersOf(beside);
  const results = answers.map(({ result }) => result);
  const caps = results.flatMap(({ planCap }) => (planCap === null ? [] : [planCap]));
  const reasons = [...(forward ? [forwardReason(forward)] : []), ...answers.flatMap(({ reason }) => reason ?? [])];
  const flips = [
    ...(forward ? forwardFlips(forward, policy).map(flipOfForward) : []),
    ...answers.flatMap(({ ladder, result, standings }) =>
      turningPoints(standings, result).flatMap((standing) => flipOfCondition(ladder, standing) ?? []),
    ),
  ];
  return {
    colour: colourTogether(
      forward?.colour,
      results.map(({ colour }) => colour),
    ),
    action: results
      .map(({ action }) => action)
      .reduce(harderAction, forward && isAlarm(forward.colour) ? 'warn' : ('none' as Action)),
    planCap: caps.length > 0 ? Math.min(...caps) : null,
    probability: forward?.risk ?? null,
    reasons: reasons
      .map((reason, place) => ({ reason, place }))
      .sort(byWeight)
      .map(({ reason }) => reason),
    counters: [...answers, ...others].flatMap(({ standings }) => standings),
    flips,
    confidence: confidenceOf(yearIn(history, year)?.destinations?.graduates ?? null, forward, suspicions),
    exemptions: results.flatMap((result) => exemptionNote(result) ?? []),
    results,
    verdicts: [
      ...answers.map(({ result, reason }) => ({ ...result, isDeciding: true, ...(reason ? { reason } : {}) })),
      ...others.map(({ result, reason }) => ({ ...result, isDeciding: false, ...(reason ? { reason } : {}) })),
    ],
  };
}

interface Placed {
  readonly reason: Reason;
  readonly place: number;
}

const byWeight = (a: Placed, b: Placed): number => b.reason.weight - a.reason.weight || a.place - b.place;

/** The hardest warning; else green. Without either, what is to come decides: where it cannot be told, nobody is told there is none. */
function colourTogether(forward: SignalColour | undefined, ladders: readonly SignalColour[]): SignalColour {
  const colours = forward === undefined ? ladders : [forward, ...ladders];
  const warning = (['red', 'yellow', 'green'] as const).find((colour) => colours.includes(colour));
  return warning ?? forward ?? (colours.includes('none') ? 'none' : 'undetermined');
}

function exemptionNote({ ladder, exemption, exempted }: LadderResult): ExemptionNote | undefined {
  if (!exemption || !exempted) return undefined;
  const { reasonZh, reasonEn, until } = exemption;
  return {
    ladder,
    until,
    zh: `豁免至 ${until}：${reasonZh}（否则为${COLOUR_WORDS[exempted.colour].zh}，${ACTION_WORDS[exempted.action].zh}）`,
    en: `exempt until ${until}: ${reasonEn} (it would be ${COLOUR_WORDS[exempted.colour].en}, ${ACTION_WORDS[exempted.action].en})`,
  };
}
