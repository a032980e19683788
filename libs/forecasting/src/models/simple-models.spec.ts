import { M1_YEARLY } from '../fixtures/m1-yearly.js';
import { dampedTrend, drift, holt, naive, ses } from './index.js';
import { distance } from '../fixtures/distance.js';

describe.each(M1_YEARLY)('the M1 series $id', ({ series, horizon, forecasts }) => {
  it('has the random walks of R, limits too', () => {
    expect(distance(naive().fit(series).forecast(horizon, [0.95]), forecasts.naive)).toBeLessThan(1e-6);
    expect(distance(drift().fit(series).forecast(horizon, [0.95]), forecasts.drift)).toBeLessThan(1e-6);
  });

  it('has the simple smoothing of R', () => {
    expect(distance(ses().fit(series).forecast(horizon, [0.95]), forecasts.ses)).toBeLessThan(1e-3);
  });

  it('has the trends of R within one part in a hundred', () => {
    expect(distance(holt().fit(series).forecast(horizon, []), forecasts.holt)).toBeLessThan(0.01);
    expect(distance(dampedTrend().fit(series).forecast(horizon, []), forecasts.damped)).toBeLessThan(0.01);
  });
});

describe('a straight line', () => {
  const line = [10, 12, 14, 16, 18, 20, 22, 24];

  it.each([drift(), holt()])('goes on for $name, with limits on the line', (model) => {
    const { mean, intervals } = model.fit(line).forecast(3, [0.95]);
    mean.forEach((value, step) => {
      expect(value).toBeCloseTo(26 + 2 * step, 6);
      expect(intervals[0]!.upper[step]).toBeCloseTo(26 + 2 * step, 4);
    });
  });
});
