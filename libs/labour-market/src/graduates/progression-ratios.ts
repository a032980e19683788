import { years, type Path } from '../path.js';

/** Smoothing constant of the NCES for grade progression and graduates ÷ last grade (Projections to 2011, table A1.11). */
export const NCES_SMOOTHING = 0.4;

/** For each grade but the last, grade k+1 in a year ÷ grade k the year before; years with an empty grade are left out. */
export function progressionRatios(onRollByYear: readonly Path[]): Path[] {
  const grades = onRollByYear[0]?.length ?? 0;
  return years(Math.max(0, grades - 1)).map((grade) =>
    onRollByYear.slice(1).flatMap((onRoll, year) => {
      const before = onRollByYear[year]![grade]!;
      return before > 0 ? [onRoll[grade + 1]! / before] : [];
    }),
  );
}

/**
 * The ratio to project with, by single exponential smoothing: α·x(t) + α(1 − α)·x(t−1) + …, the oldest value taking the
 * weight that is left (NCES, Projections of Education Statistics, appendix A). Undefined without a value.
 */
export const smoothedRatio = (ratios: Path, smoothing = NCES_SMOOTHING): number | undefined =>
  ratios.length === 0 ? undefined : ratios.reduce((level, ratio) => smoothing * ratio + (1 - smoothing) * level);
