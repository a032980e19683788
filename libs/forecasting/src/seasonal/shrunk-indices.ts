import { seasonalIndices, type SeasonalIndices } from './seasonal-indices.js';

/** Seasons change: chosen on holdouts inside training parts, where 0.6 to 0.9 all did better than 1. */
const DECAY = 0.8;

const NONE: SeasonalIndices = { kind: 'multiplicative', indices: [1] };

/**
 * Seasonal indices drawn towards "no season" by as much of their spread as chance explains (James & Stein; Miller &
 * Williams 2003). Needs three whole seasons; a shorter series has no season.
 */
export function shrunkIndices(y: ArrayLike<number>, period: number): SeasonalIndices {
  if (period < 2 || y.length < 3 * period) return NONE;
  const { kind, indices, variances } = seasonalIndices(y, period, DECAY);
  const neutral = kind === 'multiplicative' ? 1 : 0;
  const spread = indices.reduce((sum, index) => sum + (index - neutral) ** 2, 0) / (period - 1);
  const chance = variances.reduce((sum, variance) => sum + variance, 0) / period;
  const kept = spread > 0 ? Math.max(0, 1 - chance / spread) : 0;
  return { kind, indices: indices.map((index) => neutral + kept * (index - neutral)) };
}

/** Takes the season out of values of which the first stands at place `start` of the series. */
export const deseasonalised = (y: ArrayLike<number>, season: SeasonalIndices, start: number): Float64Array =>
  Float64Array.from(y, (value, t) => {
    const index = season.indices[(start + t) % season.indices.length]!;
    return season.kind === 'multiplicative' ? value / index : value - index;
  });

/** Puts it back. */
export const reseasonalised = (y: ArrayLike<number>, season: SeasonalIndices, start: number): number[] =>
  Array.from(y, (value, t) => {
    const index = season.indices[(start + t) % season.indices.length]!;
    return season.kind === 'multiplicative' ? value * index : value + index;
  });
