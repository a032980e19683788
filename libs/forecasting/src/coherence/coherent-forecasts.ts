import { acceptRequest } from '../accepted.js';
import type { Forecast } from '../model.js';
import { coherentDraws, type DrawOptions } from './coherent-draws.js';
import { reconcile } from './reconcile.js';
import type { UsedMethod } from './reconciler.js';

export interface CoherentForecasts extends UsedMethod {
  /** For every node; means add up, and limits are quantiles of futures that add up. */
  readonly forecasts: readonly Forecast[];
}

/** Makes means add up, and gives limits of the given levels from joint draws that do. */
export function coherentForecasts(options: DrawOptions & { readonly levels: readonly number[] }): CoherentForecasts {
  const { mean, ...used } = reconcile({ ...options, base: options.forecasts.map((forecast) => forecast.mean) });
  acceptRequest(mean[0]!.length, options.levels);
  const drawsAt = coherentDraws(options);
  const limits = mean[0]!.map((_, step) => limitsOf(drawsAt(step), options.levels));
  const forecasts = mean.map((values, node) => ({
    mean: values,
    intervals: options.levels.map((level, place) => ({
      level,
      lower: values.map((value, step) => Math.min(value, limits[step]![node]![place]!.lower)),
      upper: values.map((value, step) => Math.max(value, limits[step]![node]![place]!.upper)),
    })),
  }));
  return { ...used, forecasts };
}

function limitsOf(draws: readonly Float64Array[], levels: readonly number[]) {
  return Array.from(draws[0]!, (_, node) => {
    const sorted = Float64Array.from(draws, (values) => values[node]!).sort();
    return levels.map((level) => ({
      lower: quantile(sorted, (1 - level) / 2),
      upper: quantile(sorted, (1 + level) / 2),
    }));
  });
}

/** R. J. Hyndman and Y. Fan (1996), definition 7. */
function quantile(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const next = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return sorted[below]! + (place - below) * (next - sorted[below]!);
}
