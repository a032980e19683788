import { annualSeries } from './annual-series.js';
import { DEFAULT_FORECAST_PARAMETERS } from './forecast-parameters.js';
import { provisionForecaster, type ProvisionHistory } from './forecast-provisions.js';

const from = (firstYear: number, ...values: (number | null)[]) =>
  annualSeries(values.map((value, index) => [firstYear + index, value]));
const request = { year: 2026, parameters: DEFAULT_FORECAST_PARAMETERS };
/** Three years long; nine of ten of each intake graduate. */
const NURSING: ProvisionHistory = {
  institution: 'A',
  programme: '520201',
  level: '高职专科',
  lengthYears: 3,
  firstIntakeYear: 2012,
  intake: from(2021, 100, 110, 120, 150, 180, 200),
  onRoll: from(2021, 300, 310, 330, 380, 450, 530),
  graduates: from(2021, 80, 85, 88, 90, 99, 108),
};
const forecast = (provision: ProvisionHistory, ...others: ProvisionHistory[]) =>
  provisionForecaster([provision, ...others], request)(provision);

describe('the graduates of a provision', () => {
  it('are those enrolled now, as far as the intakes reach, and those of forecast intakes after', () => {
    const { graduates, intake } = forecast(NURSING);
    expect(graduates.model).toBe('student_pipeline');
    expect(graduates.reason).toMatchObject({ kind: 'pipeline', lag: 3, enrolledUntil: 2029 });
    expect(graduates.reason.kind === 'pipeline' && graduates.reason.completion).toBeCloseTo(0.9, 9);
    expect(graduates.points.map(({ year, mean }) => [year, mean])).toEqual([
      [2027, 135],
      [2028, 162],
      [2029, 180],
      [2030, expect.closeTo(0.9 * intake.points[0]!.mean, 2)],
      [2031, expect.closeTo(0.9 * intake.points[1]!.mean, 2)],
    ]);
  });

  it('are far surer while they are enrolled than later', () => {
    const relative = forecast(NURSING).graduates.points.map(
      ({ mean, lower95, upper95 }) => (upper95! - lower95!) / mean,
    );
    expect(Math.max(...relative.slice(0, 3))).toBeLessThan(0.15);
    expect(Math.min(...relative.slice(3))).toBeGreaterThan(0.25);
  });

  it('are tested with what was known some years before', () => {
    // From 2024 on a cohort had graduated; 2025 and 2026 could be forecast, and 2026 again a year later.
    const { backtest } = forecast(NURSING).graduates;
    expect(backtest).toMatchObject({ origins: 2, horizon: 2, coverage95: 1 });
    expect(backtest!.smape).toBeLessThan(0.001);
    const lower = { ...NURSING, graduates: from(2021, 80, 85, 88, 90, 99, 54) };
    expect(forecast(lower).graduates.backtest!.smape).toBeGreaterThan(20);
  });

  it('borrow the completion of their level until a cohort has finished', () => {
    const young = {
      ...NURSING,
      institution: 'B',
      firstIntakeYear: 2025,
      intake: from(2025, 40, 50),
      onRoll: from(2025, 40, 90),
      graduates: from(2025),
    };
    const { graduates, intake } = forecast(young, NURSING);
    expect(intake.reason).toEqual({ kind: 'undetermined', cause: 'too_short' });
    expect(graduates.reason).toMatchObject({ kind: 'pipeline', borrowed: 1 });
    // Nobody began before 2025, and what begins after 2026 cannot be forecast yet.
    expect(graduates.points.map(({ year, mean }) => [year, mean])).toEqual([[2027, 0], [2028, 36], [2029, 45]]); // prettier-ignore
  });

  it('leave out years whose entrants nobody has told', () => {
    const { graduates } = forecast(
      { ...NURSING, firstIntakeYear: null, intake: from(2025, 180, 200) },
      {
        ...NURSING,
        institution: 'B',
      },
    );
    expect(graduates.points.map(({ year }) => year)).toEqual([2028, 2029]);
  });

  it('are forecast from their own past where length or intakes are not known', () => {
    for (const unknown of [{ lengthYears: null }, { intake: from(2021) }]) {
      const { graduates } = forecast({ ...NURSING, ...unknown });
      expect(graduates.model).toBe('automatic');
      expect(graduates.points).toHaveLength(5);
    }
  });

  it('are the same whichever provisions are forecast before', () => {
    const other = { ...NURSING, institution: 'B', intake: from(2021, 50, 52, 49, 60, 61, 59) };
    const forecaster = provisionForecaster([NURSING, other], request);
    const first = forecaster(NURSING);
    forecaster(other);
    expect(forecaster(NURSING)).toEqual(first);
  });
});
