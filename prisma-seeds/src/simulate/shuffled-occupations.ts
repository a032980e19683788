import type { OccupationMarket } from './occupation-market.js';
import type { Random } from './random.js';

/** Every row's occupation in random order, two bytes a row, so that rows can be written in order of date as a stream. */
export function* shuffledOccupations(
  markets: readonly OccupationMarket[],
  countOf: (market: OccupationMarket) => number,
  random: Random,
): Generator<{ market: OccupationMarket; share: number }> {
  const counts = markets.map(countOf);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const order = new Uint16Array(total);
  let filled = 0;
  for (const [index, count] of counts.entries()) order.fill(index, filled, (filled += count));
  random.shuffle(order);
  for (let row = 0; row < total; row++) {
    yield { market: markets[order[row]!]!, share: (row + random.next()) / total };
  }
}
