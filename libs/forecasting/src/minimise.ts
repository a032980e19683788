const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The place of the least value of `f` on [low, high]: the best of `points` grid points, refined by golden sections. */
export function minimise(
  f: (x: number) => number,
  low: number,
  high: number,
  { points, steps }: { readonly points: number; readonly steps: number },
): number {
  const width = (high - low) / (points - 1);
  let best = low;
  let least = Infinity;
  for (let i = 0; i < points; i++) {
    const value = f(low + i * width);
    if (value < least) {
      least = value;
      best = low + i * width;
    }
  }
  let a = Math.max(low, best - width);
  let b = Math.min(high, best + width);
  let c = b - GOLDEN * (b - a);
  let d = a + GOLDEN * (b - a);
  let atC = f(c);
  let atD = f(d);
  for (let i = 0; i < steps; i++) {
    if (atC < atD) {
      b = d;
      d = c;
      atD = atC;
      c = b - GOLDEN * (b - a);
      atC = f(c);
    } else {
      a = c;
      c = d;
      atC = atD;
      d = a + GOLDEN * (b - a);
      atD = f(d);
    }
  }
  const middle = atC < atD ? c : d;
  return Math.min(atC, atD) < least ? middle : best;
}
