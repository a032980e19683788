import type { ResponseRate, SurveyReport } from '@gongxu/balance';
import type { CatalogueEntry, LineUncertainty, TypicalProgramme } from '@gongxu/shortage';
import type { Open, With } from '../open.js';
import type { CountedRows } from './published-edition.js';

type Surveyed = NonNullable<CatalogueEntry['surveyDemand']>;

export type DisclosedInstitution = With<TypicalProgramme['institutions'][number], { graduates: Open<number | null> }>;
export type DisclosedProgramme = With<
  TypicalProgramme,
  { graduates: Open<number | null>; institutions: readonly DisclosedInstitution[] }
>;
export type DisclosedArea = With<CatalogueEntry['regions'][number], { seekers: Open<number> }>;
export type DisclosedAreaIndicators = With<
  CatalogueEntry['areas'][number],
  { indicators: readonly With<CatalogueEntry['areas'][number]['indicators'][number], { n: Open<number> }>[] }
>;
export type DisclosedSurveyDemand = With<
  Surveyed,
  {
    tiers: readonly With<Surveyed['tiers'][number], { persons: Open<number> }>[];
    education: readonly With<Surveyed['education'][number], { persons: Open<number> }>[];
  }
>;

/** A line as it is published. */
export type DisclosedEntry = With<
  CatalogueEntry,
  {
    score: Open<number | null>;
    supply: Open<number | null>;
    gap: Open<number | null>;
    relativeGap: Open<number | null>;
    employment: Open<number | null>;
    components: readonly With<CatalogueEntry['components'][number], { value: Open<number> }>[];
    ratings: readonly With<CatalogueEntry['ratings'][number], { score: Open<number | null> }>[];
    surveyDemand: Open<DisclosedSurveyDemand | null>;
    regions: readonly DisclosedArea[];
    areas: readonly DisclosedAreaIndicators[];
    programmes: readonly DisclosedProgramme[];
    uncertainty: With<LineUncertainty, { flips: Open<LineUncertainty['flips']> }> | null;
  }
>;

export type DisclosedRate = With<
  ResponseRate,
  {
    responded: Open<number>;
    employers: Open<number | null>;
    rate: Open<number | null>;
    respondedHeadcount: Open<number>;
    headcount: Open<number | null>;
    coverage: Open<number | null>;
  }
>;

export type DisclosedSurvey = With<
  SurveyReport,
  {
    total: DisclosedRate;
    byRegion: readonly DisclosedRate[];
    bySection: readonly DisclosedRate[];
    bySize: readonly DisclosedRate[];
  }
>;

export type DisclosedRows = With<CountedRows, { uncoded: Open<number> }>;
