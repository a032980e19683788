import type { DatasetName } from '@gongxu/domain';
import type { BalanceComponent } from './balance-line.js';
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

/** Where each stands among all: `INDICATOR_IDS[INDICATOR_PLACES[id]]` is the id. */
export const INDICATOR_PLACES = Object.fromEntries(INDICATOR_IDS.map((id, place) => [id, place])) as Readonly<
  Record<IndicatorId, number>
>;

/** Why an indicator has no value. It is then left out of every rating: never zero, never imputed. */
export type NotRatedReason = 'not_collected' | 'too_thin' | 'suppressed' | 'not_applicable';

/** An indicator of one occupation, with the datasets it came from (or would have come from). */
export type IndicatorValue =
  | {
      readonly id: IndicatorId;
      readonly status: 'rated';
      readonly value: number;
      /** Records or persons the value rests on. */
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
  readonly value: (context: IndicatorContext) => number | NotRatedReason;
  /** Records or persons a value rests on; absent where there is no such number. */
  readonly records?: (context: IndicatorContext) => number | undefined;
  /** Datasets a value came from, where that differs from occupation to occupation. */
  readonly used?: (context: IndicatorContext, components: readonly BalanceComponent[]) => readonly DatasetName[];
}
