/** A series as it arrives, in order of time; null for a period without a figure. */
export interface RawSeries {
  readonly values: readonly (number | null)[];
  /** Values per season; 1 for none. */
  readonly period: number;
}

/** With gaps at some periods more. */
export const without = (values: RawSeries['values'], indices: ReadonlySet<number>): (number | null)[] =>
  values.map((value, index) => (indices.has(index) ? null : value));
