import type { Action } from '../action.js';
import type { ConditionStanding } from '../explain/condition-standing.js';
import type { Confidence } from '../explain/confidence.js';
import type { ExemptionNote, LadderVerdict } from '../explain/explain-signal.js';
import type { Flip } from '../explain/flip.js';
import type { Reason } from '../explain/reason.js';
import type { PersonsAhead } from '../forward/forward-signal.js';
import type { SignalColour } from '../signal-colour.js';

/** The signal of a programme in a region, or of one provision (专业点), as it is stored and handed on. */
export interface IssuedSignal {
  readonly programme: string;
  /** '' for the programme in the whole region. */
  readonly institution: string;
  /** Region of the provision, or the whole region. */
  readonly area: string;
  /** 中职, 高职专科 … as the list of programmes names it; null where the list does not. */
  readonly level: string | null;
  /** Those whose figures it holds: the provision's own, or all that offer the programme. */
  readonly institutions: readonly string[];
  readonly colour: SignalColour;
  readonly action: Action;
  /** Next year's plan is at most this, persons; null without a cap. */
  readonly planCap: number | null;
  /** Probabilities from 0 to 1 of the year the next intake graduates in; null where undetermined. */
  readonly over: number | null;
  readonly under: number | null;
  readonly outlook: SignalOutlook | null;
  /** The weightiest first. */
  readonly reasons: readonly Reason[];
  readonly counters: readonly ConditionStanding[];
  readonly flips: readonly Flip[];
  readonly confidence: Confidence;
  readonly exemptions: readonly ExemptionNote[];
  /** What each ladder in force says, those that decide and those shown beside them. */
  readonly verdicts: readonly LadderVerdict[];
}

/** Graduates of all programmes that lead to the programme's occupations, against the openings there. */
export interface SignalOutlook {
  readonly colour: SignalColour;
  /** Year the next intake graduates in. */
  readonly judgedIn: number;
  readonly graduates: PersonsAhead | null;
  readonly openings: PersonsAhead | null;
  /** The colour stands by last year's alone. */
  readonly isHeld: boolean;
  readonly yearsOnRecord: number | null;
}
