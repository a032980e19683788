import type { IndicatorId } from '@gongxu/balance';

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

export interface PointsParameters {
  readonly scales: readonly PointScale[];
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

export type PointsMethod = MethodHead & { readonly kind: 'points'; readonly parameters: PointsParameters };
export type RatioGapMethod = MethodHead & { readonly kind: 'ratio_gap'; readonly parameters: RatioGapParameters };
export type GrowthShareMethod = MethodHead & {
  readonly kind: 'growth_share';
  readonly parameters: GrowthShareParameters;
};
export type AccountsMethod = MethodHead & { readonly kind: 'accounts'; readonly parameters: AccountsParameters };

/** A rule that turns indicators into a rating, held as data. */
export type MethodDefinition = PointsMethod | RatioGapMethod | GrowthShareMethod | AccountsMethod;

export type MethodKind = MethodDefinition['kind'];
