import type { EtsForm } from './ets-form.js';

/**
 * First level, slope and seasonal states (all but one) to begin a search with, from a straight line through the first ten
 * values, or three seasons, and the mean distance of each season from it.
 */
export function firstStates({ trend, season, period }: EtsForm, values: Float64Array): number[] {
  const seasons = season === 'N' ? 0 : period;
  const head = values.subarray(0, Math.max(10, 3 * seasons));
  const line = lineThrough(head);
  const level = trend === 'A' ? [line.start, line.slope] : [seasons > 0 ? line.middle : mean(head.subarray(0, 3))];
  if (seasons === 0) return level;
  const upright = season === 'M' && line.start > 0 && line.start + line.slope * (head.length + 1) > 0;
  const states = Array.from({ length: seasons }, (_, phase) => {
    let sum = 0;
    let count = 0;
    for (let t = phase; t < head.length; t += seasons, count++) {
      const expected = line.start + line.slope * (t + 1);
      if (season === 'A') sum += head[t]! - expected;
      else sum += head[t]! / (upright ? expected : line.middle);
    }
    return sum / count;
  });
  const middle = states.reduce((sum, value) => sum + value, 0) / seasons;
  return [...level, ...states.slice(0, -1).map((value) => (season === 'A' ? value - middle : value / middle))];
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Least squares; `start` is the line one step before the first value, `middle` its mean. */
function lineThrough(values: Float64Array): { start: number; slope: number; middle: number } {
  const centre = (values.length + 1) / 2;
  const middle = mean(values);
  let across = 0;
  let spread = 0;
  values.forEach((value, i) => {
    across += (i + 1 - centre) * (value - middle);
    spread += (i + 1 - centre) ** 2;
  });
  const slope = spread > 0 ? across / spread : 0;
  return { start: middle - slope * centre, slope, middle };
}
