import type { Network } from './network.js';

/** What was learned from holdouts of many series; small tables that ship with the product. */
export interface Calibration {
  /** Steps ahead of the holdouts; beyond it widths go on growing by the same law. */
  readonly horizon: number;
  /** Each scores the members, in the order of `MEMBERS`; their shares are averaged, for one network alone is partly chance. */
  readonly weights: readonly Network[];
  /** Log of the limit's distance below and above: at one step and its growth to `horizon` (`WIDTHS`). */
  readonly widths: Network;
  /** Multiple of the distance that held the given share of the holdouts: `factors[level][step]`. */
  readonly levels: readonly number[];
  readonly factors: readonly (readonly number[])[];
  /** For a series too short to have a scale of its own: the distance as a share of the last value, on the root scale. */
  readonly unscaled: readonly (readonly number[])[];
}

export interface Widths {
  readonly below: number;
  readonly above: number;
}

/** Distance of the reference limits from the mean `step` steps ahead, in mean absolute changes on the root scale. */
export function widthsAt(outputs: ArrayLike<number>, step: number, horizon: number): Widths {
  const growth = Math.log(step) / Math.log(horizon);
  return { below: width(outputs[0]! + outputs[1]! * growth), above: width(outputs[2]! + outputs[3]! * growth) };
}

export const width = (log: number): number => Math.exp(Math.min(6, Math.max(-6, log)));
