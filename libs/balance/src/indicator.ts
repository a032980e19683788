import type { DatasetName } from '@gongxu/domain';
import type { IndicatorContext } from './indicator-context.js';

export const INDICATOR_IDS = [
  'openings_per_seeker',
  'relative_gap',
  'fill_rate',
  'vacancy_days',
  'seekers_per_100_vacancies',
  'occupation_unemployment',
  'exit_rate',
  'wage_growth',
  'employment_growth',
  'hard_to_fill_share',
  'retirement_share',
  'separation_rate',
  'graduate_coverage',
] as const;

export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Why an indicator has no value. It is then left out of every rating: never zero, never imputed. */
export type NotRatedReason = 'not_collected' | 'too_thin' | 'suppressed' | 'not_applicable';

/** What an indicator's formula gives. `n` is the number of records or persons the value rests on. */
export type IndicatorOutcome =
  | {
      readonly status: 'rated';
      readonly value: number;
      readonly n?: number;
      readonly datasets?: readonly DatasetName[];
    }
  | { readonly status: 'not_rated'; readonly reason: NotRatedReason };

/** An indicator of one occupation, with the datasets it came from (or would have come from). */
export type IndicatorValue =
  | {
      readonly id: IndicatorId;
      readonly status: 'rated';
      readonly value: number;
      readonly n?: number;
      readonly datasets: readonly DatasetName[];
    }
  | {
      readonly id: IndicatorId;
      readonly status: 'not_rated';
      readonly reason: NotRatedReason;
      readonly datasets: readonly DatasetName[];
    };

/** A number with formula, unit, direction and source. */
export interface IndicatorDefinition {
  readonly id: IndicatorId;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly unit: string;
  /** On which side a value is a sign of shortage. */
  readonly direction: 'high' | 'low';
  readonly formula: string;
  readonly formulaVersion: string;
  readonly datasets: readonly DatasetName[];
  readonly compute: (context: IndicatorContext) => IndicatorOutcome;
}
