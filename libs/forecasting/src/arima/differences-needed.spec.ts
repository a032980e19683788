import { differencesNeeded, kpss, needsSeasonalDifference, seasonalStrength } from './differences-needed.js';

const NOISE = [3, -1, -4, 2, 0, 1, -2, 3, -3, 1, 2, -1, 0, -2, 4, 1, -1, 0, 2, -3, 1, -1, 0, 2];
const sums = (values: readonly number[]): number[] =>
  values.map((_, t) => values.slice(0, t + 1).reduce((a, b) => a + b, 0));

it('the statistic of the KPSS test of 1, 2, 3, 4 without lags is the sum of squared partial sums over n times the sum of squares', () => {
  expect(kpss([1, 2, 3, 4])).toBeCloseTo((1.5 ** 2 + 2 ** 2 + 1.5 ** 2) / (4 * 5), 12);
});

it('noise needs no difference, its sums about a slope one, the sums of those two', () => {
  const steps = NOISE.map((value) => value + 4);
  expect(differencesNeeded(NOISE)).toBe(0);
  expect(differencesNeeded(sums(steps))).toBe(1);
  expect(differencesNeeded(sums(sums(steps)))).toBe(2);
});

it('equal values and an even slope need no more than they must', () => {
  expect(differencesNeeded([5, 5, 5, 5, 5])).toBe(0);
  expect(differencesNeeded([1, 2, 3, 4, 5, 6, 7, 8])).toBe(1);
});

it('a season is strong by the part of the variance that it explains', () => {
  const season = NOISE.map((_, t) => [10, -5, -8, 3][t % 4]!);
  expect(seasonalStrength(season, 4)).toBeCloseTo(1, 12);
  expect(
    needsSeasonalDifference(
      season.map((value, t) => value + NOISE[t]!),
      4,
    ),
  ).toBe(true);
  expect(needsSeasonalDifference(NOISE, 4)).toBe(false);
  expect(needsSeasonalDifference(season.slice(0, 11), 4)).toBe(false);
});
