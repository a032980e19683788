import type { IndicatorId } from '@gongxu/balance';
import type { EducationLevel } from '@gongxu/domain';

interface MethodHead {
  readonly id: string;
  readonly version: string;
  readonly labelZh: string;
  readonly labelEn: string;
  /** Where the rule is published, and which of its numbers are choices of this product. */
  readonly source: string;
}

/** Three cut points of one indicator, from the weakest sign of shortage to the clearest; reaching one earns its point. */
export interface PointScale {
  readonly indicator: IndicatorId;
  readonly direction: 'high' | 'low';
  readonly cutPoints: readonly [number, number, number];
  /** Beside the other scales; 1 when absent. */
  readonly weight?: number;
}

/** Cut points that are quantiles (0 to 1) of the values all occupations had in a reference period. */
export interface QuantileScale {
  readonly indicator: IndicatorId;
  readonly direction: 'high' | 'low';
  /** From the weakest sign of shortage to the clearest. */
  readonly quantiles: readonly [number, number, number];
  /** Beside the other scales; 1 when absent. */
  readonly weight?: number;
}

/** Scales read off the newest edition of each year of a period, so that points mean the same from year to year. */
export interface ReferencePeriod {
  readonly fromYear: number;
  readonly toYear: number;
  /** Fewest values of an indicator in the period; with fewer the indicator earns no points. */
  readonly minimumValues: number;
  readonly scales: readonly QuantileScale[];
}

export interface PointsParameters {
  /** With a reference period, its scales stand here once their cut points are found. */
  readonly scales: readonly PointScale[];
  readonly reference?: ReferencePeriod;
  /** Fewest rated indicators. */
  readonly minimumRated: number;
  /** Fewest postings and registered job seekers together; without registers, fewest openings of the account. */
  readonly minimumObservations: number;
  /** Mean points from which an occupation is in shortage, and under observation. */
  readonly shortageFrom: number;
  readonly observationFrom: number;
  /** Surplus: mean points below `surplusBelow` and openings per seeker below `surplusRatioBelow`, both. */
  readonly surplusBelow: number;
  readonly surplusRatioBelow: number;
}

export interface RatioGapParameters {
  /** Fewest postings and registered job seekers together. */
  readonly minimumObservations: number;
  /** (openings − seekers) ÷ openings from which a shortage is 紧缺, and 非常紧缺; below the first it is 一般紧缺. */
  readonly shortFrom: number;
  readonly veryShortFrom: number;
  /** Openings per seeker below which there is a surplus. */
  readonly surplusRatioBelow: number;
  /** Length of a sub-region's own list; how many sub-regions list an occupation decides between equal gaps. */
  readonly subRegionTop: number;
}

export interface GrowthShareParameters {
  /** In demand: growth at least this share of the region's, and openings at least this share of all openings. */
  readonly inDemandGrowth: number;
  readonly inDemandShare: number;
  /** Not in demand: growth below this share of the region's, and openings below this share of all openings. */
  readonly notInDemandGrowth: number;
  readonly notInDemandShare: number;
  /** Occupations with fewer jobs are not listed. */
  readonly minimumJobs: number;
}

export interface AccountsParameters {
  /** Absolute annual gap ÷ employment from which the rating moves by one level, and by two. */
  readonly moderateGap: number;
  readonly strongGap: number;
  /** Fewest persons employed at the start of the account. */
  readonly minimumEmployment: number;
}

export interface Condition {
  readonly indicator: IndicatorId;
  /** `above_mean_by`: at least (1 + value) times the mean of all occupations, weighted by the records behind each. */
  readonly test: 'above_mean_by' | 'at_least' | 'at_most' | 'below';
  readonly value: number;
}

/** A shortage is where every condition holds; one that fails decides even where others are not rated. */
export interface ConditionsParameters {
  readonly conditions: readonly Condition[];
}

export interface StandardisedComponent {
  readonly indicator: IndicatorId;
  readonly direction: 'high' | 'low';
  /** `economy`: against all occupations of the region; `own_past`: against the occupation's own earlier years. */
  readonly against: 'economy' | 'own_past';
  readonly weight: number;
}

export interface StandardisedParameters {
  readonly components: readonly StandardisedComponent[];
  /** Standard deviations that count as the end of the scale, ±1. */
  readonly limit: number;
  /** Fewest earlier years an own past is made of. */
  readonly minimumPastYears: number;
  /** Rated components must carry at least this share of all weights. */
  readonly minimumWeight: number;
  /** Scores on [−1, 1]; a surplus is a score of −surplusFrom or less. */
  readonly shortageFrom: number;
  readonly observationFrom: number;
  readonly surplusFrom: number;
}

export interface FillRateParameters {
  /** Fill rates below which there is a shortage, or an occupation is under observation. */
  readonly shortageBelow: number;
  readonly observationBelow: number;
  /** Job seekers for each opening below which qualified applicants are few. */
  readonly fewApplicants: number;
  /** ISCED 2011 level of most openings from which training takes at least one year. */
  readonly longTrainingFrom: EducationLevel;
  /** Separations ÷ employment from which staff do not stay. */
  readonly highSeparation: number;
}

export type PointsMethod = MethodHead & { readonly kind: 'points'; readonly parameters: PointsParameters };
export type RatioGapMethod = MethodHead & { readonly kind: 'ratio_gap'; readonly parameters: RatioGapParameters };
export type GrowthShareMethod = MethodHead & {
  readonly kind: 'growth_share';
  readonly parameters: GrowthShareParameters;
};
export type AccountsMethod = MethodHead & { readonly kind: 'accounts'; readonly parameters: AccountsParameters };
export type ConditionsMethod = MethodHead & { readonly kind: 'conditions'; readonly parameters: ConditionsParameters };
export type StandardisedMethod = MethodHead & {
  readonly kind: 'standardised';
  readonly parameters: StandardisedParameters;
};
export type FillRateMethod = MethodHead & { readonly kind: 'fill_rate'; readonly parameters: FillRateParameters };

/** A rule that turns indicators into a rating, held as data. */
export type MethodDefinition =
  | PointsMethod
  | RatioGapMethod
  | GrowthShareMethod
  | AccountsMethod
  | ConditionsMethod
  | StandardisedMethod
  | FillRateMethod;

export type MethodKind = MethodDefinition['kind'];
