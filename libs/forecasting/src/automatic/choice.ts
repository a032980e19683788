import type { Member } from './members/index.js';
import type { Trait } from './traits.js';

export interface TrustedMember {
  readonly member: Member;
  /** Share of the forecast; all shares sum to 1. */
  readonly weight: number;
}

export interface ChoiceReason {
  readonly trait: Trait;
  /** In spreads from the mean of the series the calibration knew. */
  readonly value: number;
  /** How much the trait moves the log of (first member's weight ÷ second's). */
  readonly effect: number;
}

/** What the automatic forecaster decided. */
export interface Choice {
  /** A network weighed the members; or the series is constant; or it is too short to have traits. */
  readonly rule: 'combination' | 'constant' | 'short';
  readonly seasonal: boolean;
  /** Most trusted first: the first is what was chosen, the second is the runner-up. */
  readonly members: readonly TrustedMember[];
  /** Strongest first. */
  readonly reasons: readonly ChoiceReason[];
}
