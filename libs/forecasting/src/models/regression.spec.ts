import { LONGLEY } from '../fixtures/longley.js';
import { studentQuantile } from '../student-quantile.js';
import { regressionOnDrivers, theilSen } from './index.js';

describe('a regression on drivers', () => {
  it('of Longley’s employment has the coefficients that NIST certifies', () => {
    const { drivers, employment, coefficients, deviation } = LONGLEY;
    const { parameters } = regressionOnDrivers(drivers, drivers).fit(employment);
    coefficients.forEach((value, k) => expect(parameters[`driver${k + 1}`]! / value).toBeCloseTo(1, 6));
    expect(parameters['sigma']).toBeCloseTo(deviation, 4);
  });

  it('has the limits of the textbook for one driver', () => {
    const driver = [1, 2, 4, 5, 7, 9];
    const series = [3, 5, 8, 12, 14, 20];
    const fitted = regressionOnDrivers([driver], [[12]]).fit(series);
    const { mean, intervals } = fitted.forecast(1, [0.9]);
    const centre = driver.reduce((sum, value) => sum + value, 0) / 6;
    const spread = driver.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    const sigma = Math.sqrt(fitted.residuals.reduce((sum, value) => sum + value * value, 0) / 4);
    const half = studentQuantile(0.95, 4) * sigma * Math.sqrt(1 + 1 / 6 + (12 - centre) ** 2 / spread);
    expect(intervals[0]!.upper[0]).toBeCloseTo(mean[0]! + half, 8);
  });

  it('forecasts as far as the drivers are known', () => {
    const fitted = regressionOnDrivers([[1, 2, 3, 4]], [[5, 6]]).fit([2, 4, 6, 8]);
    expect(fitted.forecast(2).mean.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([10, 12]);
    expect(() => fitted.forecast(3)).toThrow(/known 2 steps ahead, not 3/);
  });

  it('refuses drivers that do not fit', () => {
    expect(() => regressionOnDrivers([], [])).toThrow(/one driver or more/);
    expect(() => regressionOnDrivers([[1, 2], [1]], [[3], [3]])).toThrow(/different lengths/);
    expect(() => regressionOnDrivers([[1, 1, 1]], [[1]])).toThrow(/driver 1 never changes/);
    expect(() => regressionOnDrivers([[1, NaN, 1]], [[1]])).toThrow(/no number/);
    expect(() => regressionOnDrivers([[1, 2, 3, 4]], [[5]]).fit([1, 2, 3, 4, 5])).toThrow(/the series has 5 values/);
  });
});

describe('the line of Theil and Sen', () => {
  const line = Array.from({ length: 12 }, (_, t) => 5 + 3 * t);

  it('is not bent by a wild value', () => {
    const wild = line.with(10, 900);
    expect(theilSen().fit(wild).parameters['slope']).toBeCloseTo(3, 12);
    expect(theilSen().fit(wild).forecast(2).mean).toEqual([41, 44].map((value) => expect.closeTo(value, 9)));
  });

  it('has the median of the slopes between pairs', () => {
    expect(theilSen().fit([1, 2, 4, 8]).parameters['slope']).toBeCloseTo((2 + 7 / 3) / 2, 12);
  });
});
