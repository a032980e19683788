import type { Open } from '@gongxu/disclosure';
import type { Rating } from '@gongxu/domain';
import type { Action, SignalColour } from '@gongxu/warning';

/** A line of the edition as it is published, of an occupation the programme leads to. */
export interface FrozenLine {
  readonly occupation: string;
  readonly nameZh: string | null;
  readonly rank: number;
  readonly rating: Rating;
  readonly computedRating: Rating;
  readonly demand: number | null;
  readonly supply: Open<number | null>;
  readonly gap: Open<number | null>;
}

export interface FrozenEdition {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly state: string;
  /** Of the computed content, and of what was published with the changes by persons. */
  readonly contentHash: string;
  readonly publishedHash: string | null;
  readonly lines: readonly FrozenLine[];
}

/** A stored signal as it stood. */
export interface FrozenSignal {
  readonly id: string;
  readonly year: number;
  readonly colour: SignalColour;
  readonly action: Action;
  /** `c` in the place of a reason that would tell of fewer persons than are published. */
  readonly reasonsZh: readonly string[];
  /** SHA-256 of the stored signal. */
  readonly hash: string;
}

/**
 * What a decision relied on, copied when it was taken: what is compiled or issued later does not change it. It goes out with
 * the decision, so it obeys disclosure control; the hashes stand for everything behind it.
 */
export interface FrozenEvidence {
  readonly policyVersion: string;
  readonly edition: FrozenEdition | null;
  readonly signals: readonly FrozenSignal[];
}
