import { autoEts, dampedTrend, drift, holt } from './index.js';

describe('a straight line', () => {
  const line = [10, 12, 14, 16, 18, 20, 22, 24, 26, 28];

  it.each([drift(), holt(), dampedTrend(), autoEts({ period: 1 })])(
    'goes on for $name, limits on the line',
    (model) => {
      const { mean, intervals } = model.fit(line).forecast(3, [0.95]);
      mean.forEach((value, step) => {
        expect(value).toBeCloseTo(30 + 2 * step, 4);
        expect(intervals[0]!.upper[step]).toBeCloseTo(30 + 2 * step, 3);
      });
    },
  );
});
