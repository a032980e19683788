import { seededRandom } from '../seeded-random.js';
import { isSeasonal } from './is-seasonal.js';
import { seasonalIndices } from './seasonal-indices.js';
import { deseasonalised, reseasonalised, shrunkIndices } from './shrunk-indices.js';

const PATTERN = [0.6, 1.4, 1.1, 0.9];
const seasonal = Array.from({ length: 24 }, (_, t) => (100 + t) * PATTERN[t % 4]!);
const noise = (seed: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 40 }, () => 100 + 10 * random());
};

describe('a season', () => {
  it('is found where the same quarters are alike', () => {
    expect(isSeasonal(seasonal, 4)).toBe(true);
  });

  it('is not found in noise, nine times of ten', () => {
    const found = Array.from({ length: 200 }, (_, seed) => isSeasonal(noise(seed), 4)).filter(Boolean).length;
    expect(found).toBeLessThan(40);
  });

  it('is not looked for in less than three of it, nor in annual values', () => {
    expect(isSeasonal(seasonal.slice(0, 11), 4)).toBe(false);
    expect(isSeasonal(seasonal, 1)).toBe(false);
  });

  it('has indices that average 1', () => {
    const { kind, indices } = seasonalIndices(seasonal, 4);
    expect(kind).toBe('multiplicative');
    indices.forEach((index, place) => expect(index).toBeCloseTo(PATTERN[place]!, 1));
    expect(indices.reduce((sum, index) => sum + index, 0) / 4).toBeCloseTo(1, 12);
  });

  it('is additive where values are not all positive', () => {
    const { kind, indices } = seasonalIndices(
      Array.from({ length: 16 }, (_, t) => [-3, 1, 2, 0][t % 4]!),
      4,
    );
    expect(kind).toBe('additive');
    indices.forEach((index, place) => expect(index).toBeCloseTo([-3, 1, 2, 0][place]!, 12));
  });

  it('of noise is drawn to none, of a clear pattern kept', () => {
    const spread = (indices: readonly number[]): number => Math.max(...indices) - Math.min(...indices);
    const plain = spread(seasonalIndices(noise(3), 4).indices);
    expect(spread(shrunkIndices(noise(3), 4).indices)).toBeLessThan(plain / 2);
    expect(spread(shrunkIndices(seasonal, 4).indices)).toBeGreaterThan(0.75);
    expect(shrunkIndices(seasonal.slice(0, 8), 4).indices).toEqual([1]);
  });

  it('comes back as it was taken out', () => {
    const season = shrunkIndices(seasonal, 4);
    reseasonalised(deseasonalised(seasonal, season, 0), season, 0).forEach((value, t) =>
      expect(value).toBeCloseTo(seasonal[t]!, 9),
    );
  });
});
