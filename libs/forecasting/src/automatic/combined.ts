/** The weighted mean of paths, step by step. */
export function combined(
  paths: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  horizon: number,
): Float64Array {
  const mean = new Float64Array(horizon);
  for (let m = 0; m < paths.length; m++) {
    for (let h = 0; h < horizon; h++) mean[h]! += weights[m]! * paths[m]![h]!;
  }
  return mean;
}
