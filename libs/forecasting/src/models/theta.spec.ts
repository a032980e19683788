import fc from 'fast-check';
import { distance } from '../fixtures/published.js';
import { M1_THETA } from '../fixtures/m1-theta.js';
import { boxCoxOf, optimisedTheta, theta } from './index.js';

const MEDIAN = { lambda: 'automatic', biasCorrection: false } as const;

describe.each(M1_THETA)('the M1 series $id', ({ period, series, ...published }) => {
  const horizon = published.theta.mean.length;

  it('has the means of R by the Theta method and the optimised one', () => {
    expect(distance(theta({ period }).fit(series).forecast(horizon), published.theta)).toBeLessThan(1e-4);
    const optimised = optimisedTheta({ period }).fit(series).forecast(horizon);
    expect(distance(optimised, published.optimisedTheta)).toBeLessThan(1e-3);
  });

  it('has the limits of R by the Theta method, which R does not fit to the season', () => {
    const { mean, intervals } = theta({ period }).fit(series).forecast(horizon, [0.95]);
    if (period === 1) expect(distance({ mean, intervals }, published.theta)).toBeLessThan(1e-3);
    const { lower95, upper95 } = published.theta;
    const width = (lower: readonly number[], upper: readonly number[]) =>
      average(upper.map((value, step) => value - lower[step]!));
    const ours = width(intervals[0]!.lower, intervals[0]!.upper);
    expect(Math.abs(ours / width(lower95, upper95) - 1)).toBeLessThan(0.02);
  });

  it('has the limits that R simulates, but for the deviation R takes: about the mean error and of fewer parameters', () => {
    const fitted = optimisedTheta({ period }).fit(series);
    const [limits] = fitted.forecast(horizon, [0.95]).intervals;
    const { lower95, upper95 } = published.optimisedTheta;
    const mean = average(fitted.residuals);
    const length = fitted.residuals.length;
    const ours = average(fitted.residuals.map((residual) => residual ** 2)) / (length - 3);
    const theirs = average(fitted.residuals.map((residual) => (residual - mean) ** 2)) / (length - 1);
    const ratio = average(
      limits!.upper.map((upper, step) => {
        return (upper - limits!.lower[step]!) / (upper95[step]! - lower95[step]!);
      }),
    );
    expect(Math.abs(ratio / Math.sqrt(ours / theirs) - 1)).toBeLessThan(0.02);
  });
});

it.each(M1_THETA.filter(({ boxCoxTheta }) => boxCoxTheta))(
  'the M1 series $id has the means and limits of R by the Theta method on the Box–Cox scale',
  ({ period, series, boxCoxTheta }) => {
    const forecast = boxCoxOf(theta({ period }), MEDIAN).fit(series).forecast(boxCoxTheta!.mean.length, [0.95]);
    expect(distance(forecast, boxCoxTheta!)).toBeLessThan(1e-3);
  },
);

describe('the residuals', () => {
  const values = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 8, maxLength: 24 });

  it('of a method are those it is fitted by: their squares make its sigma', () => {
    fc.assert(
      fc.property(values, (series) => {
        const { residuals, parameters } = optimisedTheta().fit(series);
        expect(residuals).toHaveLength(series.length - 2);
        const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
        expect(parameters.sigma).toBeCloseTo(Math.sqrt(squares / (series.length - 5)), 6);
        expect(theta({ period: 1 }).fit(series).residuals).toHaveLength(series.length);
      }),
      { numRuns: 20 },
    );
  });

  it('are 0 on a line that the optimised method goes on with', () => {
    const fitted = optimisedTheta().fit([10, 12, 14, 16, 18, 20, 22, 24]);
    for (const residual of fitted.residuals) expect(residual).toBeCloseTo(0, 6);
    fitted.forecast(3).mean.forEach((value, step) => expect(value).toBeCloseTo(26 + 2 * step, 6));
  });
});

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

it('the Theta method goes on with half the slope of a line', () => {
  const { mean } = theta({ period: 1 }).fit([10, 12, 14, 16, 18, 20, 22, 24]).forecast(3);
  expect(mean[2]! - mean[1]!).toBeCloseTo(1, 6);
});

it('a season that grows with the level goes on', () => {
  const season = [0.8, 1.1, 1.3, 0.8];
  const series = Array.from({ length: 24 }, (_, t) => (100 + 2 * t) * season[t % 4]!);
  optimisedTheta({ period: 4 })
    .fit(series)
    .forecast(4)
    .mean.forEach((value, step) => {
      const expected = (148 + 2 * step) * season[step]!;
      expect(Math.abs(value / expected - 1)).toBeLessThan(0.02);
    });
});
