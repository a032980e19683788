import type { Rating } from '@gongxu/domain';
import type { EditionState } from './edition-state.js';
import type { EditionStep } from './step-rules.js';

/** A person's rating of an occupation in place of the computed one; null takes an earlier change back. */
export interface AdjustDetail {
  readonly occupation: string;
  readonly rating: Rating | null;
  readonly computedRating: Rating;
}

/** The contested input and the value the objector says it has. */
export interface ObjectDetail {
  readonly occupation: string;
  readonly input: string;
  /** Of graduates: whose; a programme that leads to the occupation. */
  readonly programme?: string | null | undefined;
  readonly value: number;
}

export interface AnswerDetail {
  /** Number of the objection's event. */
  readonly objection: number;
  readonly upheld: boolean;
}

/** What a step carries beside its reason. */
export type StepDetail =
  | { readonly kind: 'adjust'; readonly adjust: AdjustDetail }
  | { readonly kind: 'object'; readonly object: ObjectDetail }
  | { readonly kind: 'answer'; readonly answer: AnswerDetail }
  | { readonly kind: 'notice'; readonly until: string }
  | { readonly kind: 'published'; readonly hash: string }
  | { readonly kind: 'superseded'; readonly byNumber: number };

/** One step of an edition's life, written once and never changed. */
export interface EditionEvent {
  /** Counts the events of one edition from 1. */
  readonly number: number;
  readonly step: EditionStep;
  /** After the step. */
  readonly state: EditionState;
  readonly actor: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly detail: StepDetail | null;
}
