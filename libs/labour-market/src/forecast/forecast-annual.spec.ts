import { automatic } from '@gongxu/forecasting';
import { annualSeries } from './annual-series.js';
import { forecastAnnual } from './forecast-annual.js';
import { DEFAULT_FORECAST_PARAMETERS, type ForecastParameters } from './forecast-parameters.js';

const from = (firstYear: number, ...values: (number | null)[]) =>
  annualSeries(values.map((value, index) => [firstYear + index, value]));
const forecast = (series: ReturnType<typeof from>, changes: Partial<ForecastParameters> = {}) =>
  forecastAnnual(series, { year: 2026, parameters: { ...DEFAULT_FORECAST_PARAMETERS, ...changes } });
const GROWING = [2816, 2899, 3046, 3090, 3185, 3264];

describe('a forecast of annual figures', () => {
  it('is the automatic forecaster’s for the five years after the catalogue’s, to six digits, with limits that nest', () => {
    const { model, points, reason } = forecast(from(2021, ...GROWING));
    const { mean } = automatic().fit(GROWING).forecast(5);
    expect(model).toBe('automatic');
    expect(points.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030, 2031]);
    points.forEach((point, step) => {
      expect(point.mean).toBe(Number(mean[step]!.toPrecision(6)));
      const { lower95, lower80, upper80, upper95 } = point;
      expect([lower95, lower80, point.mean, upper80, upper95]).toEqual(
        [lower95!, lower80!, point.mean, upper80!, upper95!].sort((a, b) => a - b),
      );
    });
    expect(reason.kind === 'choice' && reason.choice.members).toHaveLength(3);
  });

  it('is tested from past years on what came after them', () => {
    const { backtest } = forecast(from(2021, ...GROWING));
    const model = automatic();
    const errors = [4, 3].map((known) => {
      const { mean } = model.fit(GROWING.slice(0, known)).forecast(2);
      const scale =
        GROWING.slice(1, known).reduce((sum, value, i) => sum + Math.abs(value - GROWING[i]!), 0) / (known - 1);
      return mean.reduce((sum, value, step) => sum + Math.abs(value - GROWING[known + step]!), 0) / 2 / scale;
    });
    expect(backtest).toMatchObject({ origins: 2, horizon: 2 });
    expect(backtest!.mase).toBeCloseTo((errors[0]! + errors[1]!) / 2, 4);
    expect(forecast(from(2024, 30, 34, 40)).backtest).toBeNull();
  });

  it('starts after the newest figure, however old, and says when that is too old', () => {
    expect(forecast(from(2020, ...GROWING)).points.map(({ year }) => year)[0]).toBe(2026);
    expect(forecast(from(2019, ...GROWING)).points).toHaveLength(7);
    expect(forecast(from(2018, ...GROWING)).reason).toEqual({ kind: 'undetermined', cause: 'stale' });
  });

  it.each([
    ['no_figures', from(2021)],
    ['too_short', from(2025, 100, 110)],
    ['too_short', from(2023, 100, null, null, 110)],
    ['too_many_gaps', from(2020, 100, null, 110, null, 120, null, 130)],
    ['too_thin', from(2022, 90, 20, 9, 10, 10)],
  ])('is refused as %s, with the history shown', (cause, series) => {
    const { model, points, reason, history } = forecast(series);
    expect({ model, points, reason }).toEqual({ model: null, points: [], reason: { kind: 'undetermined', cause } });
    expect(history.map(({ value }) => value)).toEqual(series.values);
  });

  it('tells a gap, how it was filled, and holds no forecast against the made-up figure', () => {
    const { findings, points, backtest, history } = forecast(from(2020, 80, 100, null, 120, 131, 139, 152));
    expect(findings).toEqual([
      { kind: 'missing', year: 2022, value: null, score: null, handling: 'interpolated', used: 110 },
    ]);
    expect(history[2]).toEqual({ year: 2022, value: null });
    expect(points[0]!.mean).toBe(
      Number(automatic().fit([80, 100, 110, 120, 131, 139, 152]).forecast(1).mean[0]!.toPrecision(6)),
    );
    expect(backtest).toMatchObject({ origins: 1, horizon: 1 });
  });

  it('tells a value out of line and keeps it, unless the policy says otherwise', () => {
    const series = from(2013, 102, 105, 107, 111, 112, 116, 180, 121, 125, 126, 130, 133, 134, 138);
    expect(forecast(series).findings).toMatchObject([{ kind: 'outlier', year: 2019, handling: 'kept', used: 180 }]);
    const handling = { ...DEFAULT_FORECAST_PARAMETERS.handling, outliers: 'interpolate' } as const;
    expect(forecast(series, { handling }).findings).toMatchObject([
      { year: 2019, handling: 'interpolated', used: 119 },
    ]);
    const refusing = { ...DEFAULT_FORECAST_PARAMETERS.handling, outliers: 'refuse' } as const;
    expect(forecast(series, { handling: refusing })).toMatchObject({
      reason: { cause: 'refused' },
      findings: [{ year: 2019, handling: 'kept' }],
    });
  });
});
