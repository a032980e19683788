import type { Rating } from '@gongxu/domain';
import type { LineUncertainty } from '@gongxu/shortage';
import type { ObjectDetail } from './edition-event.js';
import type { EditionGrade } from './grade-edition.js';
import type { ListComparison } from './list-changes.js';

/** A question about an edition that needs its data to be computed again. */
export type ReviewRequest =
  | { readonly kind: 'objection'; readonly number: number; readonly object: ObjectDetail }
  | { readonly kind: 'comparison'; readonly before: string }
  | { readonly kind: 'grading'; readonly outcome: string };

/** A line as the method gives it, with what it rests on. */
export interface ReviewedLine {
  readonly rank: number;
  readonly rating: Rating;
  readonly listed: boolean;
  readonly score: number | null;
  readonly demand: number | null;
  readonly supply: number | null;
  readonly gap: number | null;
  /** How sure the line is, where the edition tells it. */
  readonly uncertainty: Pick<LineUncertainty, 'listedProbability' | 'rankLow' | 'rankHigh'> | null;
}

/** What the method gives with the value that was counted, and with the objector's. */
export interface ObjectionResult {
  readonly kind: 'objection';
  readonly input: string;
  readonly programme: string | null;
  readonly countedValue: number | null;
  readonly contestedValue: number;
  readonly counted: ReviewedLine;
  readonly contested: ReviewedLine;
  /** Other occupations whose demand or supply the value changes, as that of a programme's graduates does. */
  readonly reached: readonly {
    readonly occupation: string;
    readonly counted: ReviewedLine;
    readonly contested: ReviewedLine;
  }[];
  /** Other occupations whose place on the list the value changes. */
  readonly others: readonly { readonly occupation: string; readonly counted: Rating; readonly contested: Rating }[];
}

export interface ComparisonResult extends ListComparison {
  readonly kind: 'comparison';
  /** The deciding method, or one of its parameters, is another. */
  readonly methodChanged: boolean;
}

export interface GradingResult extends EditionGrade {
  readonly kind: 'grading';
  /** Year whose data tells what happened. */
  readonly outcomeYear: number;
}

export type ReviewResult = ObjectionResult | ComparisonResult | GradingResult;
