import fc from 'fast-check';
import { normalQuantile } from '../normal-quantile.js';
import { etsOutlook } from '../smoothing/ets-outlook.js';
import type { EtsFit } from '../smoothing/fit-ets.js';
import { autoEts, ets, type EtsForm } from './index.js';

const QUARTERS = [-6, 1, 8, -3];
const season = (t: number): number => QUARTERS[t % 4]!;
const quarterly: EtsForm = { error: 'A', trend: 'A', damped: false, season: 'A', period: 4 };

describe('exponential smoothing as a state space model', () => {
  it('goes on with a line and a season without noise', () => {
    const series = Array.from({ length: 24 }, (_, t) => 100 + 2 * t + season(t));
    ets(quarterly)
      .fit(series)
      .forecast(6)
      .mean.forEach((value, step) => expect(value).toBeCloseTo(148 + 2 * step + season(step), 3));
  });

  it('goes on with a season that grows with the level', () => {
    const series = Array.from({ length: 24 }, (_, t) => (100 + 2 * t) * (1 + season(t) / 100));
    const { mean } = ets({ ...quarterly, error: 'M', season: 'M' })
      .fit(series)
      .forecast(6);
    mean.forEach((value, step) => expect(value).toBeCloseTo((148 + 2 * step) * (1 + season(step) / 100), 2));
  });

  it('has weights within their bounds and states that reproduce the residuals', () => {
    const values = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 12, maxLength: 30 });
    fc.assert(
      fc.property(values, (series) => {
        const { parameters, residuals } = ets({ ...quarterly, damped: true }).fit(series);
        const { alpha, beta, gamma, phi } = parameters as Record<string, number>;
        expect(alpha).toBeGreaterThan(0);
        expect(alpha! + gamma!).toBeLessThanOrEqual(1);
        expect(beta).toBeLessThanOrEqual(alpha!);
        expect(phi).toBeLessThanOrEqual(0.98);
        expect(residuals).toHaveLength(series.length);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what has no stable forecast or no meaning', () => {
    expect(() => ets({ ...quarterly, season: 'M' })).toThrow(/ETS\(A,A,M\) is unstable/);
    expect(() => ets({ ...quarterly, trend: 'N', damped: true })).toThrow(/cannot be damped/);
    expect(() => ets({ ...quarterly, period: 1 })).toThrow(/2 or more/);
    const relative = ets({ error: 'M', trend: 'N', damped: false, season: 'N', period: 1 });
    expect(() => relative.fit([3, 2, 0, 4, 5, 6])).toThrow(/above 0, not 0/);
  });
});

describe('the choice among them', () => {
  it('leaves multiplicative parts out where a value is not above 0', () => {
    expect(autoEts({ period: 1 }).fit([3, 5, 0, 4, 6, 5, 7, 4]).name).toMatch(/^ETS\(A/);
  });

  it('finds the season', () => {
    const noise = [3, -1, -4, 2, 0, 1, -2, 3, -3, 1, 2, -1, 0, -2, 4, 1, -1, 0, 2, -3, 1, -1, 0, 2];
    const series = noise.map((value, t) => 100 + 3 * season(t) + value / 2);
    expect(autoEts({ period: 4 }).fit(series).name).toMatch(/,[AM]\)$/);
    expect(autoEts({ period: 4 }).fit(noise.map((value) => 100 + value)).name).toMatch(/,N\)$/);
  });

  it('takes a short series by leaving out the forms it is too short for', () => {
    expect(autoEts({ period: 4 }).fit([5, 6, 5, 7, 6]).name).toBe('ETS(A,N,N)');
  });
});

describe('the limits of relative errors', () => {
  const fit: EtsFit = {
    form: { error: 'M', trend: 'A', damped: true, season: 'N', period: 4 },
    weights: { alpha: 0.6, beta: 0.2, phi: 0.9, gamma: 0.2 },
    states: { level: 10, slope: 0.4, season: [0.8, 1.1, 1.3, 0.8] },
    scale: 1,
    residuals: [],
    sigma: 0.1,
    aicc: 0,
  };

  it.each(['N', 'A', 'M'] as const)('are those of simulated futures with a season %s', (kind) => {
    const form = { ...fit.form, season: kind };
    const { mean, deviation } = etsOutlook({ ...fit, form }, 8);
    const futures = Array.from({ length: 20_000 }, (_, path) => simulate({ ...fit, form }, 8, path));
    for (const step of [0, 3, 4, 7]) {
      const values = futures.map((future) => future[step]!);
      const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
      expect(centre / mean[step]!).toBeCloseTo(1, 1.5);
      expect(Math.sqrt(variance) / deviation[step]!).toBeGreaterThan(0.97);
      expect(Math.sqrt(variance) / deviation[step]!).toBeLessThan(1.03);
    }
  });
});

/** One future of the model, drawn with a Weyl sequence for each step. */
function simulate({ form, weights, states, sigma }: EtsFit, horizon: number, path: number): number[] {
  const { alpha, beta, phi, gamma } = weights;
  const seasons = [...states.season];
  let { level, slope } = states;
  return Array.from({ length: horizon }, (_, step) => {
    const uniform = (0.5 + (path + 1) * Math.sqrt([2, 3, 5, 7, 11, 13, 17, 19][step]!)) % 1;
    const base = level + phi * slope;
    const seasonal = form.season === 'N' ? 0 : seasons[step % 4]!;
    const mean = form.season === 'M' ? base * seasonal : base + seasonal;
    const error = mean * sigma * normalQuantile(uniform);
    const inLevel = form.season === 'M' ? error / seasonal : error;
    level = base + alpha * inLevel;
    slope = phi * slope + beta * inLevel;
    seasons[step % 4] = seasonal + gamma * (form.season === 'M' ? error / base : error);
    return mean + error;
  });
}
