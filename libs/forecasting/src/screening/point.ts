/** An observation; `time` counts periods from the first of the series, from 0. */
export interface Point {
  readonly time: number;
  readonly value: number;
}

export const observed = (values: readonly (number | null)[]): Point[] =>
  values.flatMap((value, time) => (value === null ? [] : [{ time, value }]));
