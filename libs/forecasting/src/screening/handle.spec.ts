import { handle } from './handle.js';
import { screen } from './screen.js';

const STEADY = [102, 105, 107, 111, 112, 116, 119, 121, 125, 126, 130, 133, 134, 138];
const screened = (values: readonly (number | null)[], period = 1) => screen({ values, period });

describe('what is done with findings', () => {
  it('is nothing unless asked for, and the findings are told', () => {
    const values = STEADY.with(6, 180);
    const { series, start, found, changes } = handle(screened(values));
    expect({ series, start, changes }).toEqual({ series: values, start: 0, changes: [] });
    expect(found).toMatchObject([{ kind: 'outlier', index: 6 }]);
  });

  it('is a refusal of a gap, or a line across it', () => {
    const gap = screened([10, 12, null, null, 18, 20]);
    expect(() => handle(gap)).toThrow(/no figure in period 3, 4/);
    const { series, changes } = handle(gap, { missing: 'interpolate' });
    expect(series).toEqual([10, 12, 14, 16, 18, 20]);
    expect(changes).toEqual([
      { index: 2, from: null, to: 14, rule: 'interpolate' },
      { index: 3, from: null, to: 16, rule: 'interpolate' },
    ]);
  });

  it('never makes up the newest value, and leaves out what comes before the first', () => {
    expect(() => handle(screened([1, 2, null]), { missing: 'interpolate' })).toThrow(/the newest period/);
    expect(handle(screened([null, 4, 5, 6]), { missing: 'interpolate' })).toMatchObject({
      series: [4, 5, 6],
      start: 1,
      changes: [{ index: 0, from: null, to: null, rule: 'since_first_value' }],
    });
    expect(() => handle(screened([]))).toThrow(/no values/);
  });

  it('is a value from the neighbours, whole among whole numbers', () => {
    const { series, changes } = handle(screened(STEADY.with(6, 180)), { outliers: 'interpolate' });
    expect(changes).toEqual([{ index: 6, from: 180, to: 119, rule: 'interpolate' }]);
    expect(series).toEqual(STEADY);
    const fractions = STEADY.map((value) => value + 0.25).with(6, 180);
    expect(handle(screened(fractions), { outliers: 'interpolate' }).series[6]).toBe(118.75);
  });

  it('is a last value on the way of the others', () => {
    const { series } = handle(screened(STEADY.with(13, 240)), { outliers: 'interpolate' });
    expect(series[13]).toBe(137);
  });

  it('keeps to the season in filling', () => {
    const season = [0.6, 1.1, 1.5, 0.8];
    const quarters = Array.from({ length: 32 }, (_, t) => (200 + 3 * t) * season[t % 4]!);
    const { series } = handle(screened(quarters.map((value, t) => (t === 14 ? null : value)), 4), {
      missing: 'interpolate',
    }); // prettier-ignore
    expect(series[14]! / quarters[14]!).toBeCloseTo(1, 1.5);
  });

  it('is the series since the last shift', () => {
    const values = STEADY.map((value, t) => (t < 8 ? value : value + 60));
    const { series, start, changes } = handle(screened(values), { levelShifts: 'since_shift' });
    expect(series).toEqual(values.slice(8));
    expect(start).toBe(8);
    expect(changes).toHaveLength(8);
    expect(changes[7]).toEqual({ index: 7, from: 121, to: null, rule: 'since_shift' });
  });

  it('is a refusal where asked for, by kind', () => {
    const values = STEADY.map((value, t) => (t < 8 ? value : value + 60));
    expect(() => handle(screened(values), { levelShifts: 'refuse' })).toThrow(/a shift of the level in period 9/);
    expect(() => handle(screened(STEADY.with(6, 180)), { outliers: 'refuse' })).toThrow(/out of line in period 7/);
    expect(handle(screened(STEADY), { missing: 'refuse', outliers: 'refuse', levelShifts: 'refuse' }).series).toEqual(
      STEADY,
    );
  });
});
