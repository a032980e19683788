import { M1_QUARTERLY } from '../fixtures/m1-quarterly.js';
import { M1_YEARLY } from '../fixtures/m1-yearly.js';
import { distance, type PublishedMethod } from '../fixtures/published.js';
import type { Model } from '../model.js';
import { autoArima, autoEts, dampedTrend, drift, holt, naive, ses } from './index.js';

interface Compared {
  readonly model: (period: number) => Model;
  /** Greatest difference of a mean or a limit as a part of the mean. */
  readonly tolerance: number;
}

/** R searches the trends and the family of models less far, so these agree less closely. */
const METHODS: Readonly<Record<PublishedMethod, Compared>> = {
  naive: { model: naive, tolerance: 1e-5 },
  drift: { model: drift, tolerance: 1e-5 },
  ses: { model: ses, tolerance: 1e-3 },
  holt: { model: holt, tolerance: 0.01 },
  damped: { model: dampedTrend, tolerance: 0.01 },
  ets: { model: (period) => autoEts({ period }), tolerance: 5e-3 },
  arima: { model: (period) => autoArima({ period }), tolerance: 1e-4 },
};

const CASES = [
  ...M1_YEARLY.map((each) => ({ ...each, period: 1 })),
  ...M1_QUARTERLY.map((each) => ({ ...each, period: 4 })),
];

describe.each(CASES)('the M1 series $id', ({ series, horizon, period, forecasts }) => {
  it.each(Object.entries(forecasts))('has the means and limits of R by %s', (method, published) => {
    const { model, tolerance } = METHODS[method as PublishedMethod];
    const forecast = model(period).fit(series).forecast(horizon, [0.95]);
    expect(distance(forecast, published)).toBeLessThan(tolerance);
  });
});
