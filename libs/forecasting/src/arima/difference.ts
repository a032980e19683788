/** Each value less the one `lag` before it. */
export const difference = (values: readonly number[], lag: number): number[] =>
  values.slice(lag).map((value, i) => value - values[i]!);

/** Differenced `d` times, after `D` times over a season. */
export function differenced(
  values: readonly number[],
  { d, D, period }: { d: number; D: number; period: number },
): number[] {
  let rest = [...values];
  for (let i = 0; i < D; i++) rest = difference(rest, period);
  for (let i = 0; i < d; i++) rest = difference(rest, 1);
  return rest;
}
