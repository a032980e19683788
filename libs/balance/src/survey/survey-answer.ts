import type { EducationLevel, TalentTier } from '@gongxu/domain';

/** What one employer says of one occupation, persons; null: the question was not answered. */
export interface SurveyAnswer {
  readonly employer: string;
  /** As the employer gives them; an employer of the population is placed by the population's own figures. */
  readonly region: string;
  readonly section: string | null;
  readonly employerHeadcount: number | null;
  readonly occupation: string;
  readonly headcount: number | null;
  readonly demandThisYear: number;
  readonly demandNextYear: number | null;
  /** Over the next three years together. */
  readonly demandThreeYears: number | null;
  readonly hardToFill: number | null;
  readonly talentTier: TalentTier | null;
  readonly educationLevel: EducationLevel | null;
}

/** One employer of the population, with the persons insured with it. */
export interface PopulationEmployer {
  readonly employer: string;
  readonly region: string;
  /** Section (门类) of the classification of industries. */
  readonly section: string | null;
  readonly headcount: number;
}

/** Insured persons of one region and industry section. */
export interface InsuredCell {
  readonly region: string;
  readonly section: string | null;
  readonly headcount: number;
}

/** Whom the survey speaks for: the employers by name, else insured employment by region and industry, else nobody known. */
export type SurveyPopulation =
  | { readonly kind: 'employers'; readonly employers: readonly PopulationEmployer[] }
  | { readonly kind: 'employment'; readonly cells: readonly InsuredCell[] }
  | { readonly kind: 'none' };
