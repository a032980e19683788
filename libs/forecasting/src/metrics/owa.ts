/** Averages over the same forecasts of the same series. */
export interface AverageErrors {
  readonly smape: number;
  readonly mase: number;
}

/**
 * Overall weighted average of the M4 competition: the mean of sMAPE and MASE, each by that of Naive2; below 1 is better than
 * Naive2. It is taken of a collection's averages, not averaged over its series.
 */
export const owa = (method: AverageErrors, naive2: AverageErrors): number =>
  (method.smape / naive2.smape + method.mase / naive2.mase) / 2;
