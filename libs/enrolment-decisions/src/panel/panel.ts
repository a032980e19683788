import type { PanelSide } from '../policy/decision-policy.js';

/** A person who judges a proposal (评议专家). */
export interface PanelMember {
  /** The name of the member's API key: only the member reviews. */
  readonly name: string;
  readonly side: PanelSide;
  /** Code or name of the institution, enterprise, association or bureau the member belongs to. */
  readonly affiliation: string;
}

export const RECOMMENDATIONS = ['support', 'oppose'] as const;

export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** What a member thinks, of 100 each; the reason is the event's. */
export interface PanelReview {
  readonly need: number;
  readonly capacity: number;
  readonly guidance: number;
  readonly recommendation: Recommendation;
}

export interface GivenReview extends PanelReview {
  readonly member: string;
  readonly reason: string;
}

export interface DeclaredConflict {
  readonly member: string;
  readonly reason: string;
}

/** Where a panel stands: of each member the last review; who declared a conflict of interest is out. */
export interface Panel {
  readonly members: readonly PanelMember[];
  readonly conflicts: readonly DeclaredConflict[];
  readonly reviews: readonly GivenReview[];
}

/** Members without a declared conflict. */
export const judgesOf = ({ members, conflicts }: Pick<Panel, 'members' | 'conflicts'>): PanelMember[] =>
  members.filter(({ name }) => !conflicts.some(({ member }) => member === name));
