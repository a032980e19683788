import { DomainError } from '@gongxu/domain';
import { years, type Path } from '../path.js';
import { nonNegativeLeastSquares } from './non-negative-least-squares.js';

/** Share of a year's entrants who graduate `shortest`, `shortest` + 1, … years later; together the completion rate. */
export interface CompletionLags {
  readonly shortest: number;
  readonly shares: Path;
}

export interface LaggedGraduates {
  /** Year of the first value, counted from the first year of the entrants. */
  readonly firstYear: number;
  readonly graduates: Path;
}

/** Graduates(t) = Σ share(ℓ) · entrants(t − ℓ), for the years whose entrants are all known. */
export const graduatesByLag = (entrants: Path, { shortest, shares }: CompletionLags): LaggedGraduates => ({
  firstYear: shortest + shares.length - 1,
  graduates: years(Math.max(0, entrants.length - shares.length + 1)).map((year) =>
    shares.reduce((sum, share, late) => sum + share * entrants[year + shares.length - 1 - late]!, 0),
  ),
});

export interface LagHistory {
  /** Persons by year. */
  readonly entrants: Path;
  /** Persons of the same years; null where not known. */
  readonly graduates: readonly (number | null)[];
  /** The shares to lean on, e.g. the country's for programmes of this length. */
  readonly profile: CompletionLags;
  /** How many years of evidence the profile is worth, above 0. */
  readonly profileYears?: number;
}

/** One year is a choice of this product. */
export const DEFAULT_PROFILE_YEARS = 1;

/** Weight of "all shares and the drop-outs make 1" against the data; above it the solver loses digits. */
const UNITY_WEIGHT = 1e4;

/**
 * Shares by least squares with none below 0 and a sum of at most 1, drawn to the profile: minimise Σ (graduates − Σ share
 * · entrants)² + profileYears · mean entrants² · Σ (share − profile)². Short histories keep the profile, long ones shed it.
 */
export function fitCompletionLags({
  entrants,
  graduates,
  profile,
  profileYears = DEFAULT_PROFILE_YEARS,
}: LagHistory): CompletionLags {
  if (!(profileYears > 0)) throw new DomainError('INVALID_ARGUMENT', 'profileYears must be above 0');
  const { shortest, shares } = profile;
  const scale = Math.sqrt(entrants.reduce((sum, persons) => sum + persons ** 2, 0) / entrants.length);
  if (!(scale > 0)) return profile;
  const longest = shortest + shares.length - 1;
  const observed = years(entrants.length).filter((year) => year >= longest && typeof graduates[year] === 'number');
  const lean = Math.sqrt(profileYears);
  const dropouts = shares.length;
  const rows = [
    ...observed.map((year) => [...shares.map((_, late) => entrants[year - shortest - late]! / scale), 0]),
    ...shares.map((_, late) => years(dropouts + 1).map((column) => (column === late ? lean : 0))),
    years(dropouts + 1).map(() => UNITY_WEIGHT),
  ];
  const target = [
    ...observed.map((year) => graduates[year]! / scale),
    ...shares.map((share) => lean * share),
    UNITY_WEIGHT,
  ];
  return { shortest, shares: nonNegativeLeastSquares(rows, target).slice(0, dropouts) };
}
