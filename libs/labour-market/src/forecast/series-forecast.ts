import type { Choice } from '@gongxu/forecasting';
import type { YearValue } from './annual-series.js';

/** What is forecast: of an occupation in a region, and of a provision. Persons. */
export const OCCUPATION_MEASURES = ['employment', 'openings', 'job_seekers', 'official_employment'] as const;
export const PROVISION_MEASURES = ['intake', 'on_roll', 'graduates'] as const;
export type OccupationMeasure = (typeof OCCUPATION_MEASURES)[number];
export type ProvisionMeasure = (typeof PROVISION_MEASURES)[number];
export type ForecastMeasure = OccupationMeasure | ProvisionMeasure;

/** Limits that hold the figure with a probability of 80 and 95 %; null where the source states none. */
export interface ForecastPoint {
  readonly year: number;
  readonly mean: number;
  readonly lower80: number | null;
  readonly upper80: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
}

/** Errors of forecasts made from past years alone, held against what came. */
export interface BacktestError {
  readonly origins: number;
  /** Years ahead at most. */
  readonly horizon: number;
  /** Per cent, 0 to 200. */
  readonly smape: number;
  /** Null where all known figures are equal. */
  readonly mase: number | null;
  /** Share of the figures that lay within the limits. */
  readonly coverage80: number;
  readonly coverage95: number;
}

/** What stood out of the history and what was done with it. */
export interface ForecastFinding {
  readonly kind: 'missing' | 'outlier' | 'level_shift';
  readonly year: number;
  readonly value: number | null;
  /** In standard deviations; null for a gap. */
  readonly score: number | null;
  readonly handling: 'kept' | 'interpolated' | 'left_out';
  /** The figure the forecast was made from; null for a year left out. */
  readonly used: number | null;
}

export type UndeterminedCause = 'no_figures' | 'stale' | 'too_short' | 'too_many_gaps' | 'too_thin' | 'refused';

/** Why the forecast is what it is; words are made of it in either language. */
export type ForecastReason =
  | { readonly kind: 'choice'; readonly choice: Choice }
  | {
      readonly kind: 'pipeline';
      /** Years from intake to graduation. */
      readonly lag: number;
      /** Share of entrants who graduate, and how much of it is the mean of the programme's level. */
      readonly completion: number;
      readonly borrowed: number;
      /** Graduates up to this year are on roll already. */
      readonly enrolledUntil: number;
    }
  | { readonly kind: 'official'; readonly from: number; readonly to: number }
  | { readonly kind: 'undetermined'; readonly cause: UndeterminedCause };

export interface SeriesForecast {
  /** Null when undetermined. */
  readonly model: 'automatic' | 'student_pipeline' | 'official_projection' | null;
  readonly reason: ForecastReason;
  readonly history: readonly YearValue[];
  readonly points: readonly ForecastPoint[];
  /** Null where the history is too short for one. */
  readonly backtest: BacktestError | null;
  readonly findings: readonly ForecastFinding[];
}
