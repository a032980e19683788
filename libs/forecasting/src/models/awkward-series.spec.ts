import { autoArima, autoEts, dampedTrend, ets, holt, ses, theilSen } from './index.js';

const times = Array.from({ length: 16 }, (_, t) => t);

const AWKWARD: Readonly<Record<string, readonly number[]>> = {
  'a step a thousand high': times.map((t) => (t < 8 ? 1 : 1000)),
  'one spike': times.map((t) => (t === 14 ? 1e6 : 1)),
  'a fall to nothing at the end': times.map((t) => (t === 15 ? 0 : 7)),
  'growth by half each period': times.map((t) => 1.5 ** t),
  'mostly zeros': times.map((t) => (t % 5 === 3 ? t : 0)),
  'zero and one in turn': times.map((t) => t % 2),
  'years as numbers': times.map((t) => 2000 + t),
  'values below zero': times.map((t) => -3 - ((t * 7) % 5)),
  'values near 1e12': times.map((t) => 1e12 + 1e10 * ((t * 3) % 7)),
  'values near 1e-9': times.map((t) => 1e-9 * (1 + ((t * 3) % 7))),
};

const MODELS = [
  ses(),
  holt(),
  dampedTrend(),
  theilSen(),
  autoEts({ period: 1 }),
  autoEts({ period: 4 }),
  autoArima({ period: 1 }),
  autoArima({ period: 4 }),
];

describe.each(Object.entries(AWKWARD))('%s', (_, series) => {
  it.each(MODELS)('has a forecast of finite numbers in order by $name', (model) => {
    const fitted = model.fit(series);
    const { mean, intervals } = fitted.forecast(8, [0.95]);
    const { lower, upper } = intervals[0]!;
    const size = Math.max(...series.map(Math.abs));
    mean.forEach((value, step) => {
      expect(Math.abs(value)).toBeLessThan(100 * size);
      expect(lower[step]).toBeLessThanOrEqual(value);
      expect(upper[step]).toBeGreaterThanOrEqual(value);
    });
    expect(fitted.residuals.every(Number.isFinite)).toBe(true);
  });
});

it('a form that no first states let follow the series is refused by name', () => {
  const form = { error: 'M', trend: 'A', damped: true, season: 'M', period: 4 } as const;
  expect(() => ets(form).fit(AWKWARD['one spike']!)).toThrow(/ETS\(M,Ad,M\) cannot follow the series/);
});
