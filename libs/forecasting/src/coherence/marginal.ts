import type { Forecast } from '../model.js';
import { normalQuantile } from '../normal-quantile.js';
import { SeriesError } from '../series-error.js';

/**
 * A node's value at a standard normal score: the mean at 0, each limit at its own score, straight lines between, and in
 * proportion beyond the widest limits.
 */
export function marginal({ mean, intervals }: Forecast, step: number): (score: number) => number {
  const centre = mean[step]!;
  const widening = [...intervals].sort((a, b) => a.level - b.level);
  if (widening.length === 0)
    throw new SeriesError('INVALID_LEVEL', 'a forecast without intervals says nothing of its errors');
  const scores = [0, ...widening.map(({ level }) => normalQuantile((1 + level) / 2))];
  const above = [0, ...widening.map(({ upper }) => upper[step]! - centre)];
  const below = [0, ...widening.map(({ lower }) => lower[step]! - centre)];
  return (score) => centre + offset(scores, score < 0 ? below : above, Math.abs(score));
}

function offset(scores: readonly number[], offsets: readonly number[], score: number): number {
  const next = scores.findIndex((known) => known > score);
  if (next < 0) return (offsets.at(-1)! * score) / scores.at(-1)!;
  const [from, to] = [scores[next - 1]!, scores[next]!];
  return offsets[next - 1]! + ((offsets[next]! - offsets[next - 1]!) * (score - from)) / (to - from);
}
