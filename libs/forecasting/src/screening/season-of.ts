import { seasonalAdjustment } from '../seasonal/seasonal-adjustment.js';
import { fillIn } from './fill-in.js';
import { observed, type Point } from './point.js';
import type { RawSeries } from './raw-series.js';

/** How often gaps are filled again with the season found, which had been found with them filled. */
const ROUNDS = 4;

/** The observations without their season, and the way back. */
export function seasonOf({ values, period }: RawSeries): {
  points: Point[];
  restore: (value: number, time: number) => number;
} {
  const known = observed(values);
  const start = known[0]!.time;
  const kept = values.slice(start, known.at(-1)!.time + 1);
  let season = seasonalAdjustment([], period);
  let points = known;
  const restore = (value: number, time: number): number => {
    const place = (((time - start) % period) + period) % period;
    return value * season.factor(place) + season.added(place);
  };
  const rounds = period > 1 && known.length < kept.length ? ROUNDS : 1;
  for (let round = 0; round < rounds; round++) {
    const filled = kept.map((value, i) => value ?? restore(fillIn(points, start + i), start + i));
    season = seasonalAdjustment(filled, period);
    points = known.map(({ time }) => ({ time, value: season.adjusted[time - start]! }));
  }
  return { points, restore };
}
