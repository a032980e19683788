import type { Outlook } from '../normal-model.js';
import type { ArimaFit } from './fit-arima.js';
import { withDifferences } from './polynomials.js';

/** Means and standard deviations ahead, for known coefficients: Box & Jenkins; FPP3, section 9.8. */
export function arimaOutlook(fit: ArimaFit, series: readonly number[], horizon: number): Outlook {
  const { ar, ma } = fit.polynomials;
  const whole = withDifferences(ar, fit.order);
  const pull = fit.constant * (1 - ar.reduce((sum, value) => sum + value, 0));
  const path = [...series];
  const errors = [...fit.residuals];
  const answers = [1];
  const mean: number[] = [];
  const deviation: number[] = [];
  let spread = 0;
  for (let step = 1; step <= horizon; step++) {
    const next = pull + weighted(whole, path) + weighted(ma, errors);
    path.push(next);
    errors.push(0);
    mean.push(next);
    spread += answers[step - 1]! ** 2;
    deviation.push(fit.sigma * Math.sqrt(spread));
    answers.push((ma[step - 1] ?? 0) + weighted(whole, answers));
  }
  return { mean, deviation };
}

/** The newest value takes the first weight; what lies before the beginning counts nothing. */
function weighted(weights: ArrayLike<number>, values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < Math.min(weights.length, values.length); i++) sum += weights[i]! * values[values.length - 1 - i]!;
  return sum;
}
