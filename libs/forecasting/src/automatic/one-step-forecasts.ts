import { memberPaths } from './members/index.js';

/** What the members, fitted anew to what was known before and weighted as now, said of each value from place `start` on. */
export function oneStepForecasts(y: Float64Array, weights: ArrayLike<number>, start: number): number[] {
  return Array.from({ length: Math.max(0, y.length - start) }, (_, i) => {
    const paths = memberPaths(y.subarray(0, start + i), 1);
    return paths.reduce((sum, path, m) => sum + weights[m]! * path[0]!, 0);
  });
}
