import { seededRandom } from '../fixtures/seeded-random.js';
import { drawBinomial } from './draw-binomial.js';
import { drawShares } from './draw-shares.js';
import { certain, drawRate, rateFromCounts } from './uncertain-rate.js';

const many = (draw: () => number, count = 20_000): number[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};

describe('a binomial draw', () => {
  it.each([
    [10, 0.3],
    [40, 0.9],
    [1_000_000, 0.000_002],
    [500, 0.4],
    [20_000, 0.01],
  ])('of %d persons at %d has the mean and variance of the distribution', (persons, probability) => {
    const random = seededRandom(1);
    const counts = many(() => drawBinomial(persons, probability, random));
    const spread = persons * probability * (1 - probability);
    expect(Math.abs(mean(counts) - persons * probability)).toBeLessThan(4 * Math.sqrt(spread / counts.length));
    expect(Math.abs(variance(counts) / spread - 1)).toBeLessThan(0.05);
    expect(counts.every((count) => Number.isInteger(count) && count >= 0 && count <= persons)).toBe(true);
  });

  it('has the frequencies of the distribution: none of three at 0.2 in 0.512 of cases', () => {
    const random = seededRandom(2);
    const counts = many(() => drawBinomial(3, 0.2, random));
    [0.512, 0.384, 0.096, 0.008].forEach((share, count) => {
      expect(Math.abs(counts.filter((value) => value === count).length / counts.length - share)).toBeLessThan(0.015);
    });
  });

  it('is certain at 0 and 1', () => {
    const random = seededRandom(3);
    expect(drawBinomial(12.5, 0, random)).toBe(0);
    expect(drawBinomial(12.5, 1, random)).toBe(12.5);
  });
});

describe('shares drawn from counts', () => {
  it('have the mean of the shares and the variance of a Beta, and sum to 1', () => {
    const random = seededRandom(4);
    const draws = Array.from({ length: 20_000 }, () => drawShares([0.6, 0.3, 0, 0.1], 19, random));
    [0.6, 0.3, 0, 0.1].forEach((share, i) => {
      const values = draws.map((draw) => draw[i]!);
      expect(Math.abs(mean(values) - share)).toBeLessThan(0.005);
      expect(Math.abs(variance(values) - (share * (1 - share)) / 20)).toBeLessThan(0.0006);
    });
    draws.slice(0, 100).forEach((draw) => expect(draw.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12));
  });

  it('have that variance on few persons too, where a Beta is highest at its ends', () => {
    const random = seededRandom(7);
    const values = many(() => drawRate({ rate: 0.3, observed: 1 }, random));
    expect(Math.abs(mean(values) - 0.3)).toBeLessThan(0.01);
    expect(Math.abs(variance(values) - (0.3 * 0.7) / 2)).toBeLessThan(0.004);
  });

  it('are the shares themselves when known for certain', () => {
    expect(drawRate(certain(0.37), seededRandom(5))).toBe(0.37);
  });

  it('do not take none of ten for never', () => {
    expect(rateFromCounts(0, 10)).toEqual({ rate: 0.5 / 11, observed: 11 });
    expect(drawRate(rateFromCounts(0, 10), seededRandom(6))).toBeGreaterThan(0);
  });
});
