import type { FittedModel } from '../model.js';

/** Any level does: only the growth of the limits counts. */
const LEVEL = 0.8;

/**
 * How much of an error one step ahead is left 0, 1, 2 … steps later: ψ with ψ₀ = 1 and Σ_{j<h} ψ_j² the growth of the squared
 * width of the model's own limits. Exact, but for a sign, for models linear in their errors; all 1, a random walk, for a
 * model without limits.
 */
export function errorWeights(fitted: FittedModel, horizon: number): number[] {
  const [interval] = fitted.forecast(horizon, [LEVEL]).intervals;
  const widths = interval?.upper.map((upper, step) => upper - interval.lower[step]!) ?? [];
  if (!(widths[0]! > 0)) return Array.from({ length: horizon }, () => 1);
  const growth = widths.map((width) => (width / widths[0]!) ** 2);
  return growth.map((square, step) => (step === 0 ? 1 : Math.sqrt(Math.max(0, square - growth[step - 1]!))));
}
