import type { Action } from '@gongxu/warning';
import type { PanelMember, PanelReview } from '../panel/panel.js';
import type { PanelOutcome } from '../panel/panel-outcome.js';
import type { NewProgramme } from '../proposal/new-programme.js';
import type { RuleSource } from '../policy/rule-source.js';
import type { ProposalScore } from '../proposal/score-proposal.js';
import type { CaseState } from './case-state.js';
import type { FrozenEvidence } from './frozen-evidence.js';
import type { CaseStep } from './step-rules.js';

export const WISHES = ['keep', 'cut', 'raise', 'suspend'] as const;

/** What a college asks for one of its provisions. */
export interface ProvisionWish {
  readonly wish: (typeof WISHES)[number];
  /** Students planned this year, where the records say; and for the year of the case. */
  readonly plannedBefore: number | null;
  readonly planned: number;
}

/** An action the bureau has in mind, told to the institution before it is decided; the source is that of the period. */
export interface GivenNotice extends RuleSource {
  readonly action: Action;
  readonly planned: number;
  /** ISO time from which the action may be decided. */
  readonly until: string;
  readonly hearing: boolean;
}

export interface ProvisionDecision {
  readonly action: Action;
  readonly plannedBefore: number | null;
  readonly planned: number;
  readonly evidence: FrozenEvidence;
  /** SHA-256 of the decision's text. */
  readonly hash: string;
}

export interface ProgrammeDecision {
  readonly isApproved: boolean;
  readonly outcome: PanelOutcome;
  readonly evidence: FrozenEvidence;
  /** SHA-256 of the decision's text. */
  readonly hash: string;
}

/** What a step carries beside its reason. */
export type CaseDetail =
  | { readonly kind: 'wish'; readonly wish: ProvisionWish }
  | { readonly kind: 'programme'; readonly programme: NewProgramme; readonly score: ProposalScore }
  | { readonly kind: 'notice'; readonly notice: GivenNotice }
  | { readonly kind: 'panel'; readonly members: readonly PanelMember[] }
  | { readonly kind: 'conflict'; readonly member: string }
  | { readonly kind: 'review'; readonly review: PanelReview }
  | { readonly kind: 'decision'; readonly decision: ProvisionDecision }
  | { readonly kind: 'verdict'; readonly verdict: ProgrammeDecision };

/** One step of a case, written once and never changed. */
export interface CaseEvent {
  /** Counts the events of one case from 1. */
  readonly number: number;
  readonly step: CaseStep;
  /** After the step. */
  readonly state: CaseState;
  readonly actor: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly detail: CaseDetail | null;
}
