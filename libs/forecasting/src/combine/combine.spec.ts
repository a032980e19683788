import fc from 'fast-check';
import type { Model } from '../model.js';
import { dampedTrend, drift, holt, logOf, meanModel, naive, ses, theta } from '../models/index.js';
import { meanOf, medianOf, trimmedMeanOf, weightedByCrossValidation } from './index.js';

const SERIES = [112, 118, 132, 129, 121, 135, 148, 148, 136, 139, 144, 158];
const members = [naive(), drift(), meanModel(), ses(), holt()];
const each = members.map((model) => model.fit(SERIES).forecast(3, [0.8]));
const validation = { origins: 3, horizon: 2, power: 1 };

describe('a combination of forecasts', () => {
  it('is the mean of means and of limits', () => {
    const { mean, intervals } = meanOf(members).fit(SERIES).forecast(3, [0.8]);
    mean.forEach((value, step) => {
      expect(value).toBeCloseTo(
        each.reduce((sum, one) => sum + one.mean[step]! / 5, 0),
        9,
      );
      const lower = each.reduce((sum, one) => sum + one.intervals[0]!.lower[step]! / 5, 0);
      expect(intervals[0]!.lower[step]).toBeCloseTo(lower, 9);
    });
  });

  it('is the median, of an even number the middle of two', () => {
    const sorted = each.map(({ mean }) => mean[0]!).sort((a, b) => a - b);
    expect(medianOf(members).fit(SERIES).forecast(1).mean[0]).toBeCloseTo(sorted[2]!, 9);
    const four = [naive(), drift(), ses(), meanModel()];
    const means = four.map((model) => model.fit(SERIES).forecast(1).mean[0]!).sort((a, b) => a - b);
    expect(medianOf(four).fit(SERIES).forecast(1).mean[0]).toBeCloseTo((means[1]! + means[2]!) / 2, 9);
  });

  it('leaves out the share that lies lowest and highest', () => {
    const sorted = each.map(({ mean }) => mean[0]!).sort((a, b) => a - b);
    const trimmed = trimmedMeanOf(members, 0.2).fit(SERIES).forecast(1).mean[0];
    expect(trimmed).toBeCloseTo((sorted[1]! + sorted[2]! + sorted[3]!) / 3, 9);
  });

  it('names its members and needs the longest series any of them needs', () => {
    expect(meanOf([naive(), dampedTrend()])).toMatchObject({ name: 'mean(naive, damped-trend)', minimumLength: 6 });
    expect(weightedByCrossValidation([naive(), dampedTrend()], validation).minimumLength).toBe(6 + 2 + 3 - 1);
  });

  it('refuses what a member refuses', () => {
    const model = medianOf([naive(), drift(), logOf(naive())]);
    expect(() => model.fit([5, 4, 0, 3])).toThrow(/log\(naive\) needs values above 0/);
    expect(() => model.fit([5, 4])).toThrow(/median\(naive, drift, log\(naive\)\) needs at least 3/);
  });

  it('refuses no member, one twice and a share of a half', () => {
    expect(() => meanOf([])).toThrow(/needs a member/);
    expect(() => medianOf([naive(), drift(), naive()])).toThrow(/naive is a member twice/);
    expect(() => trimmedMeanOf(members, 0.5)).toThrow(/below 0.5/);
    expect(() => weightedByCrossValidation(members, { ...validation, origins: 0 })).toThrow(/origins/);
    expect(() => weightedByCrossValidation(members, { ...validation, power: -1 })).toThrow(/a power/);
  });

  it('keeps the parameters and the common residuals of its members', () => {
    const fitted = meanOf([naive(), meanModel()]).fit(SERIES);
    const [walk, level] = [naive().fit(SERIES), meanModel().fit(SERIES)];
    expect(fitted.parameters).toMatchObject({
      'naive.sigma': walk.parameters.sigma,
      'mean.level': level.parameters.level,
    });
    expect(fitted.residuals).toHaveLength(11);
    expect(fitted.residuals[10]).toBeCloseTo((walk.residuals[10]! + level.residuals[11]!) / 2, 9);
  });

  it('lies between the lowest and the highest of its members', () => {
    const kinds: ((models: readonly Model[]) => Model)[] = [
      meanOf,
      medianOf,
      (models) => trimmedMeanOf(models, 0.25),
      (models) => weightedByCrossValidation(models, { origins: 2, horizon: 2, power: 2 }),
    ];
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 9, maxLength: 16 });
    fc.assert(
      fc.property(values, fc.constantFrom(...kinds), (series, kind) => {
        const models = [naive(), drift(), meanModel(), theta({ period: 1 })];
        const { mean, intervals } = kind(models).fit(series).forecast(2, [0.9]);
        const all = models.map((model) => model.fit(series).forecast(2, [0.9]));
        const within = (value: number, others: readonly number[]) => {
          expect(value).toBeGreaterThanOrEqual(Math.min(...others) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...others) + 1e-9);
        };
        mean.forEach((value, step) => {
          within(value, all.map((one) => one.mean[step]!)); // prettier-ignore
          within(intervals[0]!.upper[step]!, all.map((one) => one.intervals[0]!.upper[step]!)); // prettier-ignore
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('weights by cross-validation', () => {
  const weights = (models: readonly Model[], series: readonly number[], power: number) => {
    const { parameters } = weightedByCrossValidation(models, { ...validation, power }).fit(series);
    return models.map(({ name }) => parameters[`${name}.weight`]!);
  };

  it('are the inverse errors of the past', () => {
    const series = [10, 12, 11, 14, 13, 17];
    const options = { origins: 1, horizon: 1, power: 1 };
    const { parameters } = weightedByCrossValidation([naive(), meanModel()], options).fit(series);
    // From 13 the last value is 4 away, from their mean of 12 it is 5.
    expect(parameters['naive.weight']).toBeCloseTo(5 / 9, 9);
    expect(parameters['mean.weight']).toBeCloseTo(4 / 9, 9);
  });

  it('are equal at a power of 0 and go to the best as the power grows', () => {
    for (const weight of weights([naive(), drift(), meanModel()], SERIES, 0)) expect(weight).toBeCloseTo(1 / 3, 9);
    expect(Math.max(...weights([naive(), drift(), meanModel()], SERIES, 200))).toBeGreaterThan(0.99);
  });

  it('go wholly to a member that never erred', () => {
    expect(weights([naive(), drift()], [1, 2, 3, 4, 5, 6, 7, 8], 1)).toEqual([0, 1]);
  });
});
