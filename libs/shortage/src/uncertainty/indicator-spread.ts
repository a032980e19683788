import { INDICATOR_PLACES, type IndicatorId } from '@gongxu/balance';
import type { IndicatorNumbers } from '../facts.js';

/** How far each of some indicators spreads over the draws that rate it. */
export interface Spread {
  readonly add: (values: IndicatorNumbers) => void;
  /** Standard deviations, where there are two values. */
  readonly deviations: () => Readonly<Partial<Record<IndicatorId, number>>>;
}

/** Count, mean and sum of squares of each are kept up to date (Welford 1962). */
export function spreadOf(measured: readonly IndicatorId[]): Spread {
  const places = Uint8Array.from(measured, (id) => INDICATOR_PLACES[id]);
  const [counts, means, squares] = [0, 1, 2].map(() => new Float64Array(measured.length)) as Columns;
  return {
    add: (values) => {
      for (let at = 0; at < places.length; at++) {
        const value = values[places[at]!]!;
        if (Number.isNaN(value)) continue;
        const from = value - means[at]!;
        means[at]! += from / ++counts[at]!;
        squares[at]! += from * (value - means[at]!);
      }
    },
    deviations: () =>
      Object.fromEntries(
        measured.flatMap((id, at) => (counts[at]! > 1 ? [[id, Math.sqrt(squares[at]! / (counts[at]! - 1))]] : [])),
      ),
  };
}

type Columns = [Float64Array, Float64Array, Float64Array];
