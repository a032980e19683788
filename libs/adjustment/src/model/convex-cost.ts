/**
 * A convex piecewise-linear cost: slopes[0] before the first knot, slopes[i] after knot i − 1, and `atFirst` at the first
 * knot. There is always at least one knot.
 */
export interface ConvexCost {
  readonly knots: readonly number[];
  readonly slopes: readonly number[];
  readonly atFirst: number;
}

export function costAt({ knots, slopes, atFirst }: ConvexCost, x: number): number {
  if (x <= knots[0]!) return atFirst + slopes[0]! * (x - knots[0]!);
  let cost = atFirst;
  for (let place = 1; place < knots.length; place++) {
    if (x <= knots[place]!) return cost + slopes[place]! * (x - knots[place - 1]!);
    cost += slopes[place]! * (knots[place]! - knots[place - 1]!);
  }
  return cost + slopes.at(-1)! * (x - knots.at(-1)!);
}

/** The least cost between two values. */
export function leastBetween(cost: ConvexCost, low: number, high: number): number {
  const turn = cost.slopes.findIndex((slope) => slope >= 0);
  const best = turn <= 0 ? (turn === 0 ? -Infinity : Infinity) : cost.knots[turn - 1]!;
  return costAt(cost, Math.min(high, Math.max(low, best)));
}

/** The sum of convex costs, each times its weight. */
export function weightedSum(parts: readonly { readonly cost: ConvexCost; readonly weight: number }[]): ConvexCost {
  const turns = new Map<number, number>();
  let slope = 0;
  for (const { cost, weight } of parts) {
    slope += weight * cost.slopes[0]!;
    cost.knots.forEach((knot, place) => {
      const turn = weight * (cost.slopes[place + 1]! - cost.slopes[place]!);
      turns.set(knot, (turns.get(knot) ?? 0) + turn);
    });
  }
  const knots = [...turns.keys()].sort((a, b) => a - b);
  const slopes = [slope];
  for (const knot of knots) slopes.push((slope += turns.get(knot)!));
  const atFirst = parts.reduce((sum, { cost, weight }) => sum + weight * costAt(cost, knots[0]!), 0);
  return { knots, slopes, atFirst };
}
