import { acceptWeight, type Expectation, intermittentModel } from '../counts/intermittent-model.js';
import type { Model } from '../model.js';

interface TsbOptions {
  /** How much of a new size is taken over. */
  readonly alpha?: number;
  /** How much of a period with or without demand enters its probability. */
  readonly beta?: number;
}

/**
 * The smoothed size of demands times their smoothed probability, which falls while nothing is asked for: Teunter, Syntetos &
 * Babai, European Journal of Operational Research 214 (2011).
 */
export function tsb({ alpha = 0.1, beta = 0.1 }: TsbOptions = {}): Model {
  acceptWeight(alpha);
  acceptWeight(beta);
  return intermittentModel({
    name: 'tsb',
    parameters: { alpha, beta },
    expect: (series) => smooth(series, alpha, beta),
  });
}

function smooth(series: readonly number[], alpha: number, beta: number): Expectation {
  let demand: { readonly size: number; readonly probability: number } | undefined;
  const rate = (): number | undefined => demand && demand.size * demand.probability;
  const beforeEach = series.map((value, t) => {
    const before = rate();
    const asked = value > 0;
    if (demand) {
      demand = {
        size: asked ? demand.size + alpha * (value - demand.size) : demand.size,
        probability: demand.probability + beta * ((asked ? 1 : 0) - demand.probability),
      };
    } else if (asked) {
      demand = { size: value, probability: 1 / (t + 1) };
    }
    return before;
  });
  return { beforeEach, next: rate() ?? 0 };
}
