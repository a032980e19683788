/** What became of a provision's graduates of one year, persons; `flexible` includes freelance, `furtherStudy` abroad. */
export interface Destinations {
  readonly graduates: number;
  readonly contract: number;
  readonly entrepreneurship: number;
  readonly freelance: number;
  readonly flexible: number;
  readonly furtherStudy: number;
}

/** Versions of 落实率; a figure means nothing without the version it was made by. */
export const PLACEMENT_FORMULAS = ['2021', '2024'] as const;

export type PlacementFormula = (typeof PLACEMENT_FORMULAS)[number];

/** At work, in persons: 2021 counts all flexible employment, 2024 of it the freelance alone (Ministry of Education). */
export const employedOf = (
  { contract, entrepreneurship, flexible, freelance }: Destinations,
  formula: PlacementFormula,
): number => contract + entrepreneurship + (formula === '2021' ? flexible : freelance);

/** 落实人数: at work or studying on. */
export const placedOf = (destinations: Destinations, formula: PlacementFormula): number =>
  employedOf(destinations, formula) + destinations.furtherStudy;

/** 落实率 from 0 to 1; null without graduates. */
export const placementRate = (destinations: Destinations, formula: PlacementFormula): number | null =>
  destinations.graduates > 0 ? placedOf(destinations, formula) / destinations.graduates : null;
