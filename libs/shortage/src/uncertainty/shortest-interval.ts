/** Of the intervals that hold at least the share of the ordered values, the shortest; the middle one of equals. */
export function shortestInterval(ordered: ArrayLike<number>, share: number): readonly [number, number] {
  const held = Math.max(1, Math.ceil(share * ordered.length - 1e-9));
  const last = ordered.length - held;
  const width = (start: number): number => ordered[start + held - 1]! - ordered[start]!;
  let least = Infinity;
  for (let start = 0; start <= last; start++) least = Math.min(least, width(start));
  const starts = Array.from({ length: last + 1 }, (_, start) => start).filter((start) => width(start) === least);
  const start = starts[starts.length >> 1]!;
  return [ordered[start]!, ordered[start + held - 1]!];
}
