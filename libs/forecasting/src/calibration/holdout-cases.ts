import { memberPaths } from '../automatic/members/index.js';
import { meanChange, traitsOf, FAR } from '../automatic/traits.js';
import { deseasonalised, shrunkIndices } from '../seasonal/shrunk-indices.js';
import { shuffled } from './shuffled.js';

/** One holdout: what was known, what came, and what each member said. Seasonal indices are taken out of all of it. */
export interface HoldoutCase {
  readonly history: Float64Array;
  readonly future: Float64Array;
  readonly paths: readonly Float64Array[];
  readonly traits: Float64Array;
  /** Scale of the absolute errors (MASE), in the unit of the series. */
  readonly scale: number;
}

export interface HoldoutOptions {
  readonly period: number;
  readonly horizon: number;
  /** How many holdouts of `horizon` steps are cut off the end of each series, one before the other. */
  readonly origins: number;
  readonly shortest: number;
  /** Annual series are also cut to their last few values at every other origin, so that short series are known. */
  readonly random: () => number;
}

/** Holdouts inside the given series; series that do not change are left out, having no scale. */
export function holdoutCases(series: readonly (readonly number[])[], options: HoldoutOptions): HoldoutCase[] {
  const { horizon, origins, shortest, random, period } = options;
  const cases: HoldoutCase[] = [];
  const add = (values: readonly number[], end: number, start = 0): void => {
    const made = holdoutCase(values.slice(start, end), values.slice(end, end + horizon), options);
    if (made) cases.push(made);
  };
  for (const values of series) {
    for (let origin = 1; origin <= origins; origin++) {
      const end = values.length - origin * horizon;
      if (end < shortest) break;
      add(values, end);
      const short = shortest + Math.floor(random() * 6);
      if (period === 1 && origin % 2 === 1 && short < end) add(values, end, end - short);
    }
  }
  return shuffled(cases, random);
}

function holdoutCase(
  history: readonly number[],
  future: readonly number[],
  { period, horizon }: HoldoutOptions,
): HoldoutCase | undefined {
  const lag = period > 1 && history.length > period ? period : 1;
  let scale = 0;
  for (let t = lag; t < history.length; t++)
    scale += Math.abs(history[t]! - history[t - lag]!) / (history.length - lag);
  const season = shrunkIndices(history, period);
  const adjusted = deseasonalised(history, season, 0);
  if (!(scale > 0) || !(meanChange(adjusted) > 0)) return undefined;
  const paths = memberPaths(adjusted, Math.max(horizon, FAR));
  return {
    history: adjusted,
    future: deseasonalised(future, season, history.length),
    paths,
    traits: traitsOf(adjusted, paths),
    scale,
  };
}
