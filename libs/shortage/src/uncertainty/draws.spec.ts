import { seededRandom } from '../fixtures/seeded-random.js';
import { drawsFrom } from './draws.js';

const TRIES = 20_000;

function momentsOf(draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: TRIES }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / TRIES;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / TRIES };
}

describe('drawn counts', () => {
  it.each([0.3, 4, 24.9, 26, 900])('of %d expected events have that mean and variance (Poisson)', (expected) => {
    const draws = drawsFrom(seededRandom(1));
    const { mean, variance } = momentsOf(() => draws.poisson(expected));
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / TRIES));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.06);
  });

  it.each([
    [7, 0.2],
    [40, 0.9],
    [500, 0.4],
  ])('of %d trials at %d have mean np and variance np(1 − p) (binomial)', (trials, probability) => {
    const draws = drawsFrom(seededRandom(2));
    const { mean, variance } = momentsOf(() => draws.binomial(trials, probability));
    const spread = trials * probability * (1 - probability);
    expect(Math.abs(mean - trials * probability)).toBeLessThan(4 * Math.sqrt(spread / TRIES));
    expect(Math.abs(variance / spread - 1)).toBeLessThan(0.06);
  });

  it('are none of nothing, and all or none where it is certain', () => {
    const draws = drawsFrom(seededRandom(3));
    expect([draws.poisson(0), draws.binomial(0, 0.5), draws.binomial(9, 0), draws.binomial(9, 1)]).toEqual([
      0, 0, 0, 9,
    ]);
  });
});
