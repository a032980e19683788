import { optimalShrinkage, residualVariances, shrunkCovariance } from './error-covariance.js';

const rows = (...errors: number[][]): Float64Array[] => errors.map((row) => Float64Array.from(row));
const half = [1, 1, 1, 1, -1, -1, -1, -1];
const shifted = [1, 1, 1, -1, -1, -1, -1, 1];
const across = [1, -1, 1, -1, 1, -1, 1, -1];

describe('the shrinkage of correlations', () => {
  // Products of the two series: six times 1, twice −1. r = 4/8; v = (8 − 4²/8) / (8·7) = 3/28; λ = v / r² = 3/7.
  it('is the ratio of their noise to their size', () => {
    expect(optimalShrinkage(rows(half, shifted))).toBeCloseTo(3 / 7, 12);
  });

  it('does not depend on the units of the series', () => {
    const scaled = shifted.map((error) => 1000 * error);
    expect(optimalShrinkage(rows(half, scaled))).toBeCloseTo(3 / 7, 12);
  });

  it('is complete for series without correlation', () => {
    expect(optimalShrinkage(rows(half, across))).toBe(1);
  });

  it('leaves a trace where two series are one', () => {
    expect(optimalShrinkage(rows(half, half))).toBe(1e-6);
  });
});

describe('a shrunk covariance', () => {
  const { own, factors } = shrunkCovariance(
    rows(
      half,
      shifted.map((error) => 2 * error),
    ),
    0.4,
  );
  const entry = (i: number, j: number): number =>
    factors.reduce((sum, factor) => sum + factor[i]! * factor[j]!, i === j ? own[i]! : 0);

  it('keeps the variances', () => {
    expect([entry(0, 0), entry(1, 1)].map((value) => value.toFixed(12))).toEqual(['1.000000000000', '4.000000000000']);
  });

  it('keeps of a covariance what is not shrunk away', () => {
    expect(entry(0, 1)).toBeCloseTo(0.6 * 1, 12);
  });
});

it('leaves a series without errors a variance far below all others', () => {
  expect([...residualVariances(rows([3, -3], [0, 0])).own]).toEqual([9, 9e-16]);
});
