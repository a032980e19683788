import type { Path } from '../path.js';

/** Expected values by year, with limits where they are known. */
export interface InputSeries {
  readonly values: Path;
  readonly lower?: Path;
  readonly upper?: Path;
}

/** Everything a projection is computed from, by name; the first value of every series is of `firstYear`. */
export interface ProjectionInputs {
  readonly firstYear: number;
  readonly series: ReadonlyMap<string, InputSeries>;
}
