import type { Handling } from '@gongxu/forecasting';

/** How the forecasts beside a catalogue are made. A policy replaces single values under `forecast`. */
export interface ForecastParameters {
  /** Years forecast beyond the year of the catalogue. */
  readonly horizon: number;
  /** Years of the registers of vacancies and job seekers that are read, the catalogue's own included. */
  readonly registerYears: number;
  /** A series with figures for fewer years is not forecast. */
  readonly fewestYears: number;
  /** Persons; a series whose last three figures are fewer on average is not forecast. */
  readonly fewestPersons: number;
  /** A series whose newest figure is more years old than this is not forecast. */
  readonly staleYears: number;
  /** Share of the years without a figure beyond which a series is not forecast. */
  readonly mostMissing: number;
  /** What is done with gaps, values out of line and jumps of the level; each finding is stored with what was done. */
  readonly handling: Handling;
  /** Back-test: forecasts from at most so many past years, at most so many years ahead. */
  readonly backtestOrigins: number;
  readonly backtestHorizon: number;
}

/** Choices of this product; ten persons as the methods ask for ten records. Gaps are filled on a line; what stands out is told and kept, since it may be the truth. */
export const DEFAULT_FORECAST_PARAMETERS: ForecastParameters = {
  horizon: 5,
  registerYears: 10,
  fewestYears: 3,
  fewestPersons: 10,
  staleYears: 2,
  mostMissing: 1 / 3,
  handling: { missing: 'interpolate', outliers: 'keep', levelShifts: 'keep' },
  backtestOrigins: 2,
  backtestHorizon: 3,
};
