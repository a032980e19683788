import type { Forecast } from '../model.js';
import { normalQuantile } from '../normal-quantile.js';
import { coherentDraws, type DrawOptions } from './coherent-draws.js';
import { coherentForecasts } from './coherent-forecasts.js';
import { reconcile } from './reconcile.js';
import { aggregate, structureOf } from './structure.js';

const structure = structureOf([{ area: 'A' }, { area: 'B' }], [[]]);
const half = [1, 1, 1, 1, -1, -1, -1, -1];
const across = [1, -1, 1, -1, 1, -1, 1, -1];
const apart = [half.map((error, t) => error + across[t]!), half, across];
const asOne = [half, half, half];

/** Limits `deviation` standard deviations wide, growing with the steps ahead. */
function normal(mean: number, deviation: number): Forecast {
  const limit = normalQuantile(0.975) * deviation;
  const means = [mean, mean + 1];
  return {
    mean: means,
    intervals: [
      {
        level: 0.95,
        lower: means.map((value, step) => value - limit * (step + 1)),
        upper: means.map((value, step) => value + limit * (step + 1)),
      },
    ],
  };
}

/** The "minimal standard" generator of S. K. Park and K. W. Miller (1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const request = (changes: Partial<DrawOptions> = {}): DrawOptions & { levels: number[] } => ({
  structure,
  forecasts: [normal(10, 2), normal(4, 1), normal(5, 1)],
  residuals: apart,
  method: 'bottom-up',
  random: seeded(1),
  levels: [0.8, 0.95],
  ...changes,
});

const halfWidth = ({ forecasts }: { forecasts: readonly Forecast[] }, node: number): number => {
  const { lower, upper } = forecasts[node]!.intervals[1]!;
  return (upper[0]! - lower[0]!) / 2 / normalQuantile(0.975);
};

describe('draws of the future', () => {
  it.each(['observed', 'shrunk', 'bootstrap'] as const)('add up, each of them, with %s dependence', (dependence) => {
    const at = coherentDraws(request({ dependence, method: 'mint-shrink', draws: 50 }));
    expect(at(0)).toHaveLength(50);
    for (const values of [...at(0), ...at(1)]) expect(values).toEqual(aggregate(structure, values.slice(1)));
  });

  it('hold nothing below 0 where asked', () => {
    const forecasts = [normal(1, 2), normal(0.5, 1), normal(0.5, 1)];
    const least = (nonNegative: boolean): number =>
      Math.min(...coherentDraws(request({ forecasts, nonNegative, method: 'ols' }))(0).flatMap((v) => [...v]));
    expect(least(false)).toBeLessThan(-1);
    expect(least(true)).toBe(0);
  });

  it('keep their rank over the steps', () => {
    const at = coherentDraws(request({ draws: 2 }));
    const higher = (step: number): boolean => at(step)[0]![1]! > at(step)[1]![1]!;
    expect(higher(1)).toBe(higher(0));
  });

  it('are of past periods only when bootstrapped', () => {
    const at = coherentDraws(request({ dependence: 'bootstrap', residuals: asOne }));
    const seen = new Set(at(0).map((values) => values.join(' ')));
    expect([...seen].sort()).toEqual(['11 5 6', '7 3 4']);
  });
});

describe('coherent intervals', () => {
  it('have the given means, reconciled', () => {
    const { forecasts, usedMethod } = coherentForecasts(request({ method: 'ols' }));
    const base = request().forecasts.map(({ mean }) => mean);
    expect(usedMethod).toBe('ols');
    expect(forecasts.map(({ mean }) => mean)).toEqual(reconcile({ structure, base, method: 'ols' }).mean);
  });

  it('add in squares for parts that vary apart, and plainly for parts that vary as one', () => {
    const draws = 20_000;
    expect(halfWidth(coherentForecasts(request({ draws })), 0) / Math.SQRT2).toBeCloseTo(1, 1);
    expect(halfWidth(coherentForecasts(request({ draws, residuals: asOne })), 0) / 2).toBeCloseTo(1, 1);
    expect(halfWidth(coherentForecasts(request({ draws })), 1)).toBeCloseTo(1, 1);
  });

  it('contain the mean, and each other in order of level, and widen with the steps', () => {
    for (const { mean, intervals } of coherentForecasts(request({ method: 'mint-shrink' })).forecasts) {
      const [inner, outer] = intervals;
      mean.forEach((value, step) => {
        const limits = [outer!.lower, inner!.lower, mean, inner!.upper, outer!.upper].map((side) => side[step]!);
        expect(limits).toEqual([...limits].sort((a, b) => a - b));
        expect(limits).toContain(value);
      });
      expect(outer!.upper[1]! - outer!.lower[1]!).toBeGreaterThan(1.5 * (outer!.upper[0]! - outer!.lower[0]!));
    }
  });

  it('are the same for the same random numbers, and others for others', () => {
    const first = coherentForecasts(request({ random: seeded(7) }));
    expect(coherentForecasts(request({ random: seeded(7) }))).toEqual(first);
    expect(coherentForecasts(request({ random: seeded(8) }))).not.toEqual(first);
  });

  it('say when another method was used', () => {
    const residuals = apart.map((errors) => errors.slice(-5));
    expect(coherentForecasts(request({ method: 'mint-shrink', residuals }))).toMatchObject({
      usedMethod: 'wls-var',
      reason: '5 residuals per node: correlations need 8',
    });
  });

  it('take a node without past errors to vary alone', () => {
    const residuals = [half, half, half.map(() => 0)];
    expect(halfWidth(coherentForecasts(request({ residuals, draws: 20_000 })), 0) / Math.SQRT2).toBeCloseTo(1, 1);
  });

  it.each([
    ['two residuals per node', { residuals: apart.map((errors) => errors.slice(-2)) }, 'TOO_SHORT'],
    ['no residuals', { residuals: undefined }, 'INVALID_OPTION'],
    ['a node without a forecast', { forecasts: request().forecasts.slice(1) }, 'INVALID_OPTION'],
    ['a level of 1', { levels: [1] }, 'INVALID_LEVEL'],
    ['no draws', { draws: 0 }, 'INVALID_OPTION'],
  ])('are refused for %s', (_, changes, code) => {
    expect(() => coherentForecasts({ ...request(), ...changes })).toThrow(expect.objectContaining({ code }));
  });
});
