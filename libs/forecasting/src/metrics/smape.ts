import { meanLoss } from './mean-loss.js';

/**
 * Symmetric mean absolute percentage error, in per cent from 0 to 200: mean of 200 |y − f| / (|y| + |f|). A forecast of 0 for
 * an observation of 0 has no error. Makridakis, Spiliotis & Assimakopoulos, M4, International Journal of Forecasting 36 (2020).
 */
export const smape = (actual: readonly number[], forecast: readonly number[]): number =>
  meanLoss(actual, forecast, (y, f) => (y === f ? 0 : (200 * Math.abs(y - f)) / (Math.abs(y) + Math.abs(f))));
