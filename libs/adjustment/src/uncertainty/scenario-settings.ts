/** How futures of demand are drawn from the forecasts. */
export interface ScenarioSettings {
  /** With none the forecast is taken as certain. */
  readonly count: number;
  /** Parts of the variance of an occupation's forecast error that all occupations have in common, and those of one trade. */
  readonly common: number;
  readonly trade: number;
}

/**
 * Choices of this product: half of an error is the occupation's own. Were errors independent, they would cancel out over a
 * city's hundreds of occupations, and no future would ever be a bad year as a whole.
 */
export const DEFAULT_SCENARIOS: ScenarioSettings = { count: 20, common: 0.25, trade: 0.25 };
