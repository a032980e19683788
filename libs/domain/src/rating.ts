/**
 * The common scale every method's own labels are put on, so that methods can be laid side by side.
 * `not_listed` is a method's own decision not to rate (e.g. too few jobs); `undetermined` means the data is too thin.
 */
export const RATINGS = ['shortage', 'observation', 'balanced', 'surplus', 'not_listed', 'undetermined'] as const;

export type Rating = (typeof RATINGS)[number];

/** Recent or future state of an occupation's account on five levels (COPS). */
export const ACCOUNT_RATINGS = [
  'strong_surplus',
  'moderate_surplus',
  'balanced',
  'moderate_shortage',
  'strong_shortage',
] as const;

export type AccountRating = (typeof ACCOUNT_RATINGS)[number];

/** What a publisher says of the recent years: one of the five levels, or that it was not rated. Saying nothing is neither. */
export type RecentRating = AccountRating | 'not_rated';
