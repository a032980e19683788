import type { EducationLevel, RecentRating } from '@gongxu/domain';

/** What the registers say of one occupation in one region and year, after re-postings are removed and titles coded. */
export interface MarketCounts {
  readonly occupation: string;
  readonly region: string;
  readonly postings: number;
  /** Agency re-postings and duplicates that were left out of every other figure. */
  readonly duplicates: number;
  readonly openings: number;
  /** Openings of postings that report how many were filled, and how many of those were. */
  readonly openingsWithOutcome: number;
  readonly filled: number;
  readonly seekers: number;
  /** Registrations closed because the person went to work, and the person-months they were open. */
  readonly seekersPlaced: number;
  readonly seekerMonths: number;
  /** Days from posting to filled/closed (event) or to the end of the year (censored), as counts by day. */
  readonly durations: readonly DurationCount[];
  /** Median of the middle of the wage range offered, currency units per month. */
  readonly medianWage: number | null;
  readonly openingsByEducation: Readonly<Partial<Record<EducationLevel, number>>>;
  readonly openingsByIndustry: Readonly<Record<string, number>>;
}

export interface DurationCount {
  readonly days: number;
  readonly closed: number;
  readonly censored: number;
}

/** Insured employment of one occupation in one region and year. */
export interface EmploymentCounts {
  readonly occupation: string;
  readonly region: string;
  readonly year: number;
  readonly headcount: number;
  readonly medianWage: number | null;
  readonly hires: number | null;
  readonly separations: number | null;
  readonly retirements: number | null;
  readonly unemployed: number | null;
}

/** One occupation's published account over a period. Persons; totals over the period unless named annual. */
export interface OccupationAccount {
  readonly occupation: string;
  readonly region: string;
  readonly periodStart: number;
  readonly periodEnd: number;
  readonly employmentStart: number | null;
  readonly employmentEnd: number | null;
  readonly employmentChange: number | null;
  readonly expansion: number | null;
  readonly retirements: number | null;
  readonly otherReplacement: number | null;
  readonly openingsAnnual: number | null;
  /** Published totals of the parts; they stand in where a part is not stated. */
  readonly openingsTotal?: number | null;
  readonly seekersTotal?: number | null;
  readonly schoolLeavers: number | null;
  readonly migration: number | null;
  readonly otherSeekers: number | null;
  readonly recentRating: RecentRating | null;
  /** Currency units per month. */
  readonly medianWage: number | null;
  readonly educationLevel: EducationLevel | null;
}

/** Graduates of one programme in the region, all institutions together. */
export interface GraduateCounts {
  readonly programmeSystem: string;
  readonly programme: string;
  readonly year: number;
  readonly graduates: number;
  /** Graduates available to the labour market: all less further study and abroad. */
  readonly entering: number;
}

/** A weighted link; weights of one programme sum to 1. A programme with no match has no link. */
export interface WeightedLink {
  readonly programmeSystem: string;
  readonly programme: string;
  readonly occupation: string;
  readonly weight: number;
}
