const SCALE = 1e6;

/** Computed doubles enter the content with six decimals, so that processors which differ in the last bit agree. */
export function round6(value: number): number {
  const rounded = Math.round(value * SCALE) / SCALE;
  return rounded === 0 ? 0 : rounded;
}

/** As `round6`, for a figure that may be absent. */
export const roundKnown = (value: number | null): number | null => (value === null ? null : round6(value));
