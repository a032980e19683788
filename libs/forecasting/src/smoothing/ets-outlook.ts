import type { Outlook } from '../normal-model.js';
import type { EtsFit } from './fit-ets.js';
import { dampedSteps } from './weights.js';

/**
 * Means and standard deviations ahead of an ETS model: Hyndman et al. (2008), sections 6.3 and 6.4 and table 6.2. Exact for an
 * additive season or none and within the first season; beyond it a multiplicative season and the level answer to the same
 * errors, which the book leaves out and `shared` counts to the order of the variance.
 */
export function etsOutlook({ form, weights, states, scale, sigma }: EtsFit, horizon: number): Outlook {
  const { alpha, beta, phi, gamma } = weights;
  const period = form.season === 'N' ? 0 : form.period;
  const relative = form.error === 'M';
  const variance = sigma * sigma;
  const answers: number[] = [];
  const squares: number[] = [];
  const bases: number[] = [];
  const mean: number[] = [];
  const deviation: number[] = [];

  for (let step = 1; step <= horizon; step++) {
    const seasonal = period > 0 ? states.season[(step - 1) % period]! : 0;
    const base = states.level + states.slope * dampedSteps(phi, step) + (form.season === 'A' ? seasonal : 0);
    const factor = form.season === 'M' ? seasonal : 1;
    let square = relative ? base * base : 1;
    for (let back = 1; back < step; back++) {
      square += (relative ? variance * squares[step - 1 - back]! : 1) * answers[back - 1]! ** 2;
    }
    bases.push(base);
    squares.push(square);
    answers.push(alpha + beta * dampedSteps(phi, step) + (form.season === 'A' && step % period === 0 ? gamma : 0));
    const renewed = form.season === 'M' ? (1 + gamma * gamma * variance) ** Math.floor((step - 1) / period) : 1;
    let shared = 0;
    for (let back = period; form.season === 'M' && back < step; back += period) {
      shared += 2 * gamma * variance * answers[back - 1]! * bases[step - 1 - back]! * base;
    }
    const spread = relative ? square * (1 + variance) * renewed + shared - base * base : variance * square;
    mean.push(base * factor * scale);
    deviation.push(Math.sqrt(Math.max(0, spread)) * Math.abs(factor) * scale);
  }
  return { mean, deviation };
}
