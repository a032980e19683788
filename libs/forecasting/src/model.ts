/** Limits that hold the future value with probability `level` (0 to 1), one of each for every step ahead. */
export interface Interval {
  readonly level: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** In the unit of the series; `mean` has one value for each step ahead. */
export interface Forecast {
  readonly mean: readonly number[];
  readonly intervals: readonly Interval[];
}

/** A way to forecast. Fitting gives a new object and changes nothing. */
export interface Model {
  readonly name: string;
  /** The shortest series the model accepts; a shorter one is refused, never padded. */
  readonly minimumLength: number;
  /** Throws `SeriesError` for a series the model cannot take. Values stand in order of time, one per period, finite. */
  fit(series: readonly number[]): FittedModel;
}

export interface FittedModel {
  readonly name: string;
  /** Observation less the forecast made one step before it, in the unit of the series; the first few may be missing. */
  readonly residuals: readonly number[];
  readonly parameters: Readonly<Record<string, number>>;
  /** `levels` are probabilities above 0 and below 1; without any there are no intervals. */
  forecast(horizon: number, levels?: readonly number[]): Forecast;
}
