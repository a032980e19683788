import fc from 'fast-check';
import type { Model } from '../model.js';
import { autoEts, drift, meanModel, naive } from '../models/index.js';
import { SeriesError } from '../series-error.js';
import { backtest } from './index.js';

const SERIES = [2, 4, 3, 7, 6, 9, 11, 10, 14, 13];

describe('a back-test', () => {
  it('forecasts from each origin what came after it, and averages the errors by step and overall', () => {
    const { origins, models } = backtest({ series: SERIES, models: [naive()], horizon: 2, origins: 3 });
    expect(origins).toEqual([6, 7, 8]);
    const [byNaive] = models;
    expect(byNaive!.forecasts.map(({ forecast }) => forecast.mean)).toEqual([[9, 9], [11, 11], [10, 10]]); // prettier-ignore
    // Observed: 11, 10; 10, 14; 14, 13.
    expect(byNaive!.steps.map(({ mae }) => mae)).toEqual([(2 + 1 + 4) / 3, (1 + 3 + 3) / 3]);
    expect(byNaive!.overall).toMatchObject({ outcomes: 3, mae: 14 / 6, owa: 1 });
    // Mean changes in training: 11 / 5, 13 / 6 and 14 / 7.
    expect(byNaive!.steps[0]!.mase).toBeCloseTo((2 / (11 / 5) + 1 / (13 / 6) + 4 / (14 / 7)) / 3, 12);
  });

  it('starts where there are enough values and moves on by the step asked for', () => {
    const origins = (changes: object): readonly number[] =>
      backtest({ series: SERIES, models: [naive()], horizon: 2, ...changes }).origins;
    expect(origins({})).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(origins({ minimumTraining: 5, step: 2 })).toEqual([6, 8]);
    expect(origins({ origins: 1 })).toEqual([8]);
  });

  it('scores limits at every level', () => {
    const [byDrift] = backtest({ series: SERIES, models: [drift()], horizon: 1, levels: [0.5, 0.95] }).models;
    const [half, most] = byDrift!.overall!.intervals;
    expect([half!.level, most!.level]).toEqual([0.5, 0.95]);
    expect(most!.coverage).toBeGreaterThanOrEqual(half!.coverage);
  });

  it('reports every origin a model refuses, and scores it on the others', () => {
    const picky: Model = {
      ...naive(),
      name: 'picky',
      fit(series) {
        if (series.at(-1) === 9) throw new SeriesError('NO_ADMISSIBLE_MODEL', 'not after a nine');
        return naive().fit(series);
      },
    };
    const [first, second] = backtest({ series: SERIES, models: [picky, autoEts({ period: 1 })], horizon: 1 }).models;
    expect(first!.refusals).toEqual([{ origin: 6, code: 'NO_ADMISSIBLE_MODEL', message: 'not after a nine' }]);
    expect([first!.overall!.outcomes, first!.forecasts.length]).toEqual([7, 7]);
    expect(second!.refusals.map(({ code }) => code)).toContain('TOO_SHORT');
    expect(second!.refusals.length + second!.overall!.outcomes).toBe(8);
  });

  it('has no scores for a model that refuses everywhere or forecasts what is no number', () => {
    const endless: Model = {
      ...naive(),
      fit: (series) => ({ ...naive().fit(series), forecast: () => ({ mean: [Infinity], intervals: [] }) }),
    };
    const [nothing] = backtest({ series: SERIES, models: [endless], horizon: 1, origins: 4 }).models;
    expect(nothing).toMatchObject({ forecasts: [], steps: [] });
    expect(nothing!.overall).toBeUndefined();
    expect(nothing!.refusals.map(({ code }) => code)).toEqual(Array(4).fill('NOT_FINITE'));
  });

  it('does not take a fault of a model for a refusal', () => {
    const broken: Model = { ...naive(), fit: () => JSON.parse('no model') as never };
    expect(() => backtest({ series: SERIES, models: [broken], horizon: 1 })).toThrow(SyntaxError);
  });

  it.each([
    ['a series too short', { series: [1, 2, 3] }, 'TOO_SHORT'],
    ['a value that is no number', { series: [...SERIES, NaN] }, 'NOT_FINITE'],
    ['no model', { models: [] }, 'INVALID_OPTION'],
    ['no origin', { origins: 0 }, 'INVALID_OPTION'],
    ['half a step', { step: 0.5 }, 'INVALID_OPTION'],
    ['no horizon', { horizon: 0 }, 'INVALID_HORIZON'],
    ['a level of 1', { levels: [1] }, 'INVALID_LEVEL'],
  ])('refuses %s', (_, changes, code) => {
    const run = (): unknown => backtest({ series: SERIES, models: [naive()], horizon: 2, ...changes });
    expect(run).toThrow(expect.objectContaining({ name: 'SeriesError', code }));
  });

  it('never lets a forecast see what comes after its origin', () => {
    const value = fc.double({ min: 1, max: 1000, noNaN: true });
    const series = fc.array(value, { minLength: 12, maxLength: 20 });
    fc.assert(
      fc.property(series, fc.array(value, { minLength: 20, maxLength: 20 }), fc.nat(), (past, others, seed) => {
        const models = [naive(), drift(), meanModel(), autoEts({ period: 1 })];
        const run = (values: readonly number[]) =>
          backtest({ series: values, models, horizon: 2, origins: 4, levels: [0.8] });
        const before = run(past);
        const origin = before.origins[seed % before.origins.length]!;
        const after = run(past.map((each, time) => (time < origin ? each : others[time]!)));
        const upTo = ({ models: tests }: typeof before) =>
          tests.map(({ forecasts }) => forecasts.filter((each) => each.origin <= origin));
        expect(upTo(after)).toEqual(upTo(before));
      }),
      { numRuns: 25 },
    );
  });
});
