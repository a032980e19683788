import { M1_QUARTERLY } from '../fixtures/m1-quarterly.js';
import { naive } from '../models/naive.js';
import { naive2 } from './index.js';

/** Next year by `naive2` of the M4 organisers' R code, the lower 95 % limit of its first quarter last. */
const PUBLISHED: Readonly<Record<string, readonly number[]>> = {
  QRC9: [103.843041, 106.457004, 105.482849, 106, 100.8028],
  QNC2: [118.83067, 120.589205, 100.666385, 121, 114.6638],
  QNG25: [168.03998, 187.304298, 198.051034, 179, 158.9946],
  QRM1: [182.439434, 265.096106, 270.293204, 258, 159.2135],
};

describe('Naive2', () => {
  it.each(M1_QUARTERLY)('has the forecast of R for the M1 series $id', ({ id, series }) => {
    const { mean, intervals } = naive2(4).fit(series).forecast(8, [0.95]);
    const forecast = [...mean.slice(0, 4), intervals[0]!.lower[0]!];
    forecast.forEach((value, i) => expect(value / PUBLISHED[id]![i]!).toBeCloseTo(1, 6));
    expect(mean.slice(4)).toEqual(mean.slice(0, 4));
  });

  it('is the naive method without a season, or with one too weak to count', () => {
    const irregular = [5, 9, 7, 6, 8, 4, 9, 7, 5, 8, 6, 6, 9, 4, 8, 7];
    for (const period of [1, 4]) {
      expect(naive2(period).fit(irregular).forecast(5, [0.8])).toEqual(naive().fit(irregular).forecast(5, [0.8]));
    }
  });

  it('adds the season to a series that goes below 0', () => {
    const season = [-3, 0, 1, 2];
    const series = Array.from({ length: 20 }, (_, t) => t / 10 + season[t % 4]!);
    const { mean } = naive2(4).fit(series).forecast(4);
    mean.forEach((value, step) => expect(value).toBeCloseTo(1.9 + season[step]!, 1));
  });
});
