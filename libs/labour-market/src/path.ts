/** One value for each year, in order of time. */
export type Path = readonly number[];

/** The value of a year counted from 0; the last stated value holds on after the path's end. */
export const heldAt = (path: Path, year: number): number => path[Math.min(year, path.length - 1)]!;

/** Whole numbers from 0: `years(3)` is 0, 1, 2. */
export const years = (count: number): number[] => Array.from({ length: count }, (_, year) => year);
