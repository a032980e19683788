/** All values a hidden cell may have, for all an outsider can tell. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Differences below this share of the figures are rounding. */
export const TOLERANCE = 1e-7;

export const widthOf = ({ low, high }: Interval): number => (high === low ? 0 : high - low);
