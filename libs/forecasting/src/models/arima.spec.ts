import { ACCIDENTAL_DEATHS, LUTEINIZING_HORMONE } from '../fixtures/textbook-series.js';
import { arima, autoArima } from './index.js';

describe('the exact likelihood of an ARIMA', () => {
  it.each([
    [{ p: 1, d: 0, q: 0 }, { ar1: 0.5739, constant: 2.4133 }, 0.1975],
    [{ p: 3, d: 0, q: 0 }, { ar1: 0.6448, ar2: -0.0634, ar3: -0.2198, constant: 2.3931 }, 0.1787],
    [{ p: 1, d: 0, q: 1 }, { ar1: 0.4522, ma1: 0.1982, constant: 2.4101 }, 0.1923],
  ])(
    'of the hormone series has the coefficients that the help of `arima` of R prints: %o',
    (order, printed, variance) => {
      const { parameters } = arima({ ...order, constant: true }).fit(LUTEINIZING_HORMONE);
      for (const [name, value] of Object.entries(printed)) expect(parameters[name]).toBeCloseTo(value, 3);
      const freedom = LUTEINIZING_HORMONE.length - Object.keys(printed).length;
      expect((parameters['sigma']! ** 2 * freedom) / LUTEINIZING_HORMONE.length).toBeCloseTo(variance, 4);
    },
  );

  it('of the accidental deaths has the coefficients that the help of `arima` of R prints', () => {
    const airline = arima({ p: 0, d: 1, q: 1, P: 0, D: 1, Q: 1, period: 12 });
    const { parameters } = airline.fit(ACCIDENTAL_DEATHS);
    expect(airline.name).toBe('ARIMA(0,1,1)(0,1,1)[12]');
    expect(parameters['ma1']).toBeCloseTo(-0.4303, 2);
    expect(parameters['ma12']).toBeCloseTo(-0.5528, 2);
    expect(parameters['ma13']).toBeCloseTo(0.4303 * 0.5528, 2);
    expect((parameters['sigma']! ** 2 * 57) / 59 / 99347).toBeCloseTo(1, 1);
  });
});

describe('an ARIMA of given order', () => {
  const series = [3, 5, 4, 6, 8, 7, 9, 8, 10, 13, 12, 14];

  it('without coefficients is the random walk, with its limits', () => {
    const { mean, intervals } = arima({ p: 0, d: 1, q: 0 }).fit(series).forecast(4, [0.95]);
    expect(mean).toEqual([14, 14, 14, 14]);
    const widths = intervals[0]!.upper.map((upper) => upper - 14);
    expect(widths[3]! / widths[0]!).toBeCloseTo(2, 6);
  });

  it('with a constant walks along the drift', () => {
    const { mean } = arima({ p: 0, d: 1, q: 0, constant: true }).fit(series).forecast(2);
    expect(mean[0]).toBeCloseTo(15, 6);
    expect(mean[1]).toBeCloseTo(16, 6);
  });

  it('has residuals that are the values less the forecasts made one step before', () => {
    const model = arima({ p: 1, d: 1, q: 0 });
    const { residuals, parameters } = model.fit(series);
    const phi = parameters['ar1']!;
    residuals.slice(1).forEach((residual, i) => {
      const expected = series[i + 1]! + phi * (series[i + 1]! - series[i]!);
      expect(residual).toBeCloseTo(series[i + 2]! - expected, 6);
    });
  });

  it('refuses orders without meaning', () => {
    expect(() => arima({ p: -1, d: 0, q: 0 })).toThrow(/whole number/);
    expect(() => arima({ p: 0, d: 2, q: 0, constant: true })).toThrow(/bends/);
    expect(() => arima({ p: 0, d: 0, q: 0, P: 1 })).toThrow(/values per season/);
  });
});

describe('the choice of an ARIMA', () => {
  it('goes on with a line', () => {
    const fitted = autoArima({ period: 1 }).fit([10, 12, 14, 16, 18, 20, 22, 24]);
    expect(fitted.name).toBe('ARIMA(0,1,0) with constant');
    fitted.forecast(3).mean.forEach((value, step) => expect(value).toBeCloseTo(26 + 2 * step, 6));
  });

  it('goes on with a season', () => {
    const series = Array.from({ length: 20 }, (_, t) => [20, 30, 50, 10][t % 4]!);
    const fitted = autoArima({ period: 4 }).fit(series);
    expect(fitted.name).toBe('ARIMA(0,0,0)(0,1,0)[4]');
    expect(fitted.forecast(4).mean).toEqual([20, 30, 50, 10]);
  });
});
