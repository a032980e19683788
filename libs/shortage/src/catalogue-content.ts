import type {
  AreaIndicators,
  BalanceComponent,
  DemandBasis,
  EmploymentCounts,
  IndicatorId,
  IndicatorValue,
  MarketCounts,
  NotRatedReason,
  SupplyBasis,
  SurveyDemand,
  SurveyReport,
} from '@gongxu/balance';
import type { DatasetName, EducationLevel, Rating, TalentTier } from '@gongxu/domain';
import type { MethodAgreement } from './agreement.js';
import type { MethodDefinition } from './method-definition.js';
import type { MethodResult } from './method-result.js';
import type { Subject } from './subject.js';
import type { LineUncertainty } from './uncertainty/assess-uncertainty.js';
import type { UncertaintyParameters } from './uncertainty/uncertainty-parameters.js';

/** When an occupation belongs to the high-level tier (高层次). Choices of this product. */
export interface TalentTierPolicy {
  /** Most openings ask for at least this level. */
  readonly highLevelEducation: EducationLevel;
  /** Median wage at least this many times the region's. */
  readonly highLevelWageRatio: number;
}

export const DEFAULT_TALENT_TIER_POLICY: TalentTierPolicy = { highLevelEducation: '6', highLevelWageRatio: 1.3 };

export interface CataloguePolicy {
  readonly talentTier: TalentTierPolicy;
}

export interface NamedSubject extends Subject {
  readonly nameZh: string | null;
  readonly nameEn: string | null;
}

/** A programme that leads to an occupation, with the institutions of the region that offer it. */
export interface TypicalProgramme {
  readonly programmeSystem: string;
  readonly programme: string;
  /** Share of the programme's graduates led to the occupation. */
  readonly weight: number;
  readonly graduates: number | null;
  readonly institutions: readonly { readonly code: string; readonly graduates: number | null }[];
}

export interface PreviousRank {
  readonly rank: number;
  readonly rating: Rating;
}

export interface CatalogueUncertainty {
  readonly parameters: UncertaintyParameters;
  readonly lines: ReadonlyMap<string, LineUncertainty>;
}

export interface CatalogueInput {
  readonly region: string;
  readonly year: number;
  readonly occupationSystem: string;
  /** Id of the method that decides the list. */
  readonly defaultMethod: string;
  readonly methods: readonly MethodDefinition[];
  readonly policy: CataloguePolicy;
  readonly subjects: readonly NamedSubject[];
  /** The region as a whole. */
  readonly markets: readonly MarketCounts[];
  readonly marketsByCounty: readonly MarketCounts[];
  /** Latest employment of each occupation and county. */
  readonly employmentByCounty?: readonly EmploymentCounts[];
  /** Null when there is no previous edition. */
  readonly previousRanks: ReadonlyMap<string, PreviousRank> | null;
  readonly programmesOf: ReadonlyMap<string, readonly TypicalProgramme[]>;
  /** How sure each line is, and by which parameters that was judged; null when it was not. */
  readonly uncertainty: CatalogueUncertainty | null;
  /** SHA-256 of every file counted. */
  readonly sources: Readonly<Partial<Record<DatasetName, readonly string[]>>>;
  /** The survey of employers' demand, where there was one. */
  readonly survey?: { readonly report: SurveyReport; readonly demand: readonly SurveyDemand[] } | undefined;
}

/** Against the previous edition: on the list now, then, both or neither. */
export type ListChange = 'new' | 'persistent' | 'dropped' | 'none';

/** An indicator as the catalogue shows it; points are those of the default method. */
export interface EntryIndicator {
  readonly id: IndicatorId;
  readonly status: IndicatorValue['status'];
  readonly value: number | null;
  readonly n: number | null;
  readonly reason: NotRatedReason | null;
  readonly datasets: readonly DatasetName[];
  readonly points: number | null;
}

export interface CatalogueEntry {
  readonly occupation: string;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  readonly rank: number;
  readonly previousRank: number | null;
  readonly rating: Rating;
  readonly score: number | null;
  readonly reason: string | null;
  readonly listed: boolean;
  readonly change: ListChange;
  readonly demand: number | null;
  readonly demandBasis: DemandBasis;
  readonly supply: number | null;
  readonly supplyBasis: SupplyBasis;
  readonly gap: number | null;
  readonly relativeGap: number | null;
  readonly employment: number | null;
  readonly components: readonly BalanceComponent[];
  readonly indicators: readonly EntryIndicator[];
  /** One for each method, in the order of the methods. */
  readonly ratings: readonly Omit<MethodResult, 'occupation'>[];
  readonly educationLevel: EducationLevel | null;
  readonly medianWage: number | null;
  readonly talentTier: TalentTier;
  /** What employers say they want, beside the demand and never part of it; null when none named the occupation. */
  readonly surveyDemand: Omit<SurveyDemand, 'occupation'> | null;
  readonly industries: readonly { readonly code: string; readonly openings: number }[];
  readonly regions: readonly { readonly region: string; readonly openings: number; readonly seekers: number }[];
  /** Indicators of the sub-regions, shrunk towards the region. */
  readonly areas: readonly AreaIndicators[];
  readonly programmes: readonly TypicalProgramme[];
  readonly uncertainty: LineUncertainty | null;
}

/** Everything an edition is hashed over. */
export interface CatalogueContent {
  readonly region: string;
  readonly year: number;
  readonly occupationSystem: string;
  readonly defaultMethod: string;
  readonly methods: readonly MethodDefinition[];
  readonly policy: CataloguePolicy;
  readonly uncertainty: UncertaintyParameters | null;
  readonly sources: Readonly<Partial<Record<DatasetName, readonly string[]>>>;
  /** Of every pair of methods. */
  readonly agreement: readonly MethodAgreement[];
  readonly listedCount: number;
  /** Response and weighting of the survey; null when there was none. */
  readonly survey: SurveyReport | null;
  /** Listed in the previous edition and not in this one, in code order. */
  readonly dropped: readonly string[];
  readonly entries: readonly CatalogueEntry[];
}
