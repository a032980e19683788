import { compareText, EDUCATION_LEVELS, type EducationLevel } from '@gongxu/domain';
import { fitMargins, type FittedTable } from './fit-margins.js';

export interface OccupationEducation {
  readonly occupation: string;
  /** Persons a year. */
  readonly demand: number;
  /** Registered openings that name a level; not all do. */
  readonly openings: Readonly<Partial<Record<EducationLevel, number>>>;
}

export interface EducationTableInput {
  readonly occupations: readonly OccupationEducation[];
  /** Persons wanted of each level in the region by another source, such as the survey; none: the register alone speaks. */
  readonly levelTotals: ReadonlyMap<EducationLevel, number>;
}

/** Demand by occupation and level of education: rows sum to the demand, columns agree with the level totals. */
export interface EducationTable {
  readonly levels: readonly EducationLevel[];
  /** In code order; persons in the order of the levels. */
  readonly rows: readonly {
    readonly occupation: string;
    readonly demand: number;
    readonly persons: readonly number[];
  }[];
  /** Level totals after they were scaled to the whole demand; null where no other source gives any. */
  readonly levelTotals: readonly number[] | null;
  readonly fit: Omit<FittedTable, 'table'>;
}

/** An occupation is taken to have one opening more, spread as the region's are: one nobody tells of follows the region. */
const PRIOR_OPENINGS = 1;

/**
 * Puts the demand of each occupation on levels of education by iterative proportional fitting: registered openings by
 * level are the pattern, the occupations' demand and the region's levels are the margins. Where the margins' sums differ,
 * the demand stands and the levels keep their shares.
 */
export function educationTable({ occupations, levelTotals }: EducationTableInput): EducationTable {
  const wanted = occupations.filter(({ demand }) => demand > 0);
  const ordered = [...wanted].sort((a, b) => compareText(a.occupation, b.occupation));
  const registered = (level: EducationLevel): number =>
    ordered.reduce((sum, { openings }) => sum + (openings[level] ?? 0), 0);
  const levels = EDUCATION_LEVELS.filter((level) => registered(level) > 0 || (levelTotals.get(level) ?? 0) > 0);
  const told = levels.map(registered);
  const other = levels.map((level) => levelTotals.get(level) ?? 0);
  const [all, allOther] = [told, other].map((numbers) => numbers.reduce((sum, n) => sum + n, 0));
  const share = (j: number): number => (allOther! > 0 ? other[j]! / allOther! : told[j]! / all!);
  const demand = ordered.reduce((sum, row) => sum + row.demand, 0);
  const totals = allOther! > 0 ? levels.map((_, j) => demand * share(j)) : null;
  const { table, ...fit } = fitMargins({
    table: ordered.map(({ openings }) => levels.map((level, j) => (openings[level] ?? 0) + PRIOR_OPENINGS * share(j))),
    rowTotals: ordered.map((row) => row.demand),
    columnTotals: totals ?? levels.map(() => null),
  });
  return {
    levels,
    rows: ordered.map(({ occupation, demand: own }, i) => ({ occupation, demand: own, persons: table[i]! })),
    levelTotals: totals,
    fit,
  };
}
