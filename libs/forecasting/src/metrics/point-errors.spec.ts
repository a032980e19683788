import fc from 'fast-check';
import { mase, maseScale, owa, smape } from './index.js';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const pairs = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 });

describe('sMAPE', () => {
  it('is the mean of 200 |y − f| / (|y| + |f|)', () => {
    expect(smape([100, 200], [110, 180])).toBeCloseTo((2000 / 210 + 4000 / 380) / 2, 12);
    expect(smape([5], [0])).toBe(200);
    expect(smape([0, 4], [0, 4])).toBe(0);
  });

  it('lies between 0 and 200 and is the same with observation and forecast exchanged', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const [actual, forecast] = [all.map(([y]) => y), all.map(([, f]) => f)];
        const error = smape(actual, forecast);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(200 + 1e-9);
        expect(smape(forecast, actual)).toBeCloseTo(error, 9);
      }),
    );
  });

  it('is not taken of forecasts and observations that are not one for one', () => {
    expect(() => smape([1, 2], [1])).toThrow('1 forecasts stand against 2 observations');
    expect(() => smape([], [])).toThrow('0 forecasts');
  });
});

describe('MASE', () => {
  const training = [1, 3, 2, 5];

  it('is the mean absolute error by the mean change over a period in training', () => {
    expect(maseScale(training)).toBe(2);
    expect(maseScale(training, 2)).toBe(1.5);
    expect(mase({ training, actual: [6, 4] }, [5, 7])).toBe(1);
    expect(mase({ training, actual: [6, 4], period: 2 }, [5, 7])).toBeCloseTo(2 / 1.5, 12);
  });

  it('does not exist where training is constant, or no longer than a season', () => {
    expect(mase({ training: [7, 7, 7], actual: [8] }, [7])).toBeUndefined();
    expect(mase({ training: [1, 2, 1, 2], actual: [1], period: 2 }, [1.5])).toBeUndefined();
    expect(mase({ training, actual: [8], period: 4 }, [7])).toBeUndefined();
  });

  it('has no unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (unit) => {
        const inUnit = (values: number[]): number[] => values.map((each) => each * unit);
        expect(mase({ training: inUnit(training), actual: inUnit([6, 4]) }, inUnit([5, 7]))).toBeCloseTo(1, 9);
      }),
    );
  });
});

/** M4 competition, yearly series: sheet "Evaluation and Ranks" of the organisers' M4-methods repository. */
describe('OWA', () => {
  const naive2 = { smape: 16.342, mase: 3.974 };

  it.each([
    ['118 Smyl', 13.176, 2.98, 0.778],
    ['260 Legaki & Koutsouri', 13.366, 3.009, 0.788],
    ['245 Montero-Manso et al.', 13.528, 3.06, 0.799],
    ['5 4Theta', 13.804, 3.184, 0.823],
    ['Naive2', 16.342, 3.974, 1],
  ])('of %s is the published one', (_, smapeOf, maseOf, published) => {
    expect(owa({ smape: smapeOf, mase: maseOf }, naive2)).toBeCloseTo(published, 3);
  });
});
