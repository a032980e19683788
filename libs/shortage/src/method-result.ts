import type { IndicatorId } from '@gongxu/balance';
import type { Rating } from '@gongxu/domain';

/** Why a method gave no rating on its scale. */
export type RatingReason =
  | 'too_few_indicators'
  | 'too_few_observations'
  | 'no_demand'
  | 'no_supply'
  | 'no_growth'
  | 'no_account'
  | 'not_rated'
  | 'no_fill_rate'
  | 'too_few_jobs'
  | 'contradicting_horizons';

/** What makes a vacancy hard to fill (Jobs and Skills Australia, skills shortage drivers). */
export type ShortageDriver =
  'long_training_gap' | 'short_training_gap' | 'suitability_gap' | 'retention_gap' | 'undetermined';

/** One method's rating of one occupation: the common scale beside the method's own label. */
export interface MethodResult {
  readonly occupation: string;
  readonly method: string;
  readonly version: string;
  readonly rating: Rating;
  /** The method's own word, e.g. `very_short`. */
  readonly label: string;
  readonly labelZh: string;
  /** Higher is scarcer; the scale is the method's own. Null when there is no rating. */
  readonly score: number | null;
  /** Decides between equal scores, higher first. */
  readonly tieBreak?: number;
  readonly reason?: RatingReason;
  /** Of a shortage, where the method names one. */
  readonly driver?: ShortageDriver;
  /** Points 0 to 3 of each rated indicator. */
  readonly points?: Readonly<Partial<Record<IndicatorId, number>>>;
}
