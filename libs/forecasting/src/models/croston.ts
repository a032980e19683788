import { acceptWeight, type Expectation, intermittentModel } from '../counts/intermittent-model.js';
import type { Model } from '../model.js';

interface CrostonOptions {
  /** How much of a new size and of a new interval is taken over. */
  readonly alpha?: number;
}

/** The smoothed size of demands over the smoothed interval between them. Croston (1972); FPP3, section 13.8. */
export const croston = ({ alpha = 0.1 }: CrostonOptions = {}): Model => model('croston', alpha, 1);

/** Croston's rate less its bias: Syntetos & Boylan (2005). */
export const sba = ({ alpha = 0.1 }: CrostonOptions = {}): Model => model('sba', alpha, 1 - alpha / 2);

function model(name: string, alpha: number, factor: number): Model {
  acceptWeight(alpha);
  return intermittentModel({ name, parameters: { alpha }, expect: (series) => smooth(series, alpha, factor) });
}

function smooth(series: readonly number[], alpha: number, factor: number): Expectation {
  let demand: { readonly size: number; readonly interval: number } | undefined;
  let waited = 0;
  const rate = (): number | undefined => demand && (factor * demand.size) / demand.interval;
  const beforeEach = series.map((value) => {
    const before = rate();
    waited += 1;
    if (value > 0) {
      const { size, interval } = demand ?? { size: value, interval: waited };
      demand = { size: size + alpha * (value - size), interval: interval + alpha * (waited - interval) };
      waited = 0;
    }
    return before;
  });
  return { beforeEach, next: rate() ?? 0 };
}
