/** Ends of the middle part of the ordered values that leaves out as much on either side; what an end falls on is inside. */
export function centralInterval(ordered: ArrayLike<number>, share: number): readonly [number, number] {
  const left = Math.floor((ordered.length * (1 - share)) / 2 + ROUNDING);
  return [ordered[left]!, ordered[ordered.length - 1 - left]!];
}

const ROUNDING = 1e-9;
