import { seededRandom } from '../fixtures/seeded-random.js';
import { fan } from './fan.js';
import { samplePaths, type ForecastBand } from './sample-paths.js';

describe('a fan', () => {
  it('interpolates between outcomes as R does: quantile(c(1, 2, 3, 4), 0.25) = 1.75', () => {
    const paths = [[4], [2], [1], [3]];
    expect(fan(paths, [0, 0.25, 0.5, 1]).map(({ values }) => values[0])).toEqual([1, 1.75, 2.5, 4]);
  });
});

describe('sample paths of a forecast', () => {
  const band: ForecastBand = {
    mean: [100, 110, 120, 130],
    lower: [90, 96, 103, 110],
    upper: [120, 138, 154, 170],
    deviations: 1.96,
  };
  const paths = samplePaths(band, 20_000, seededRandom(1));

  it('lie within the limits as often as the limits say, in every year', () => {
    band.mean.forEach((_, year) => {
      const share = (holds: (value: number) => boolean): number =>
        paths.filter((path) => holds(path[year]!)).length / paths.length;
      expect(Math.abs(share((value) => value < band.lower[year]!) - 0.025)).toBeLessThan(0.005);
      expect(Math.abs(share((value) => value > band.upper[year]!) - 0.025)).toBeLessThan(0.005);
      expect(Math.abs(share((value) => value > band.mean[year]!) - 0.5)).toBeLessThan(0.015);
    });
  });

  it('carry their error on as a random walk where the band widens like one', () => {
    const walk = [1, 2, 3, 4].map((year) => Math.sqrt(year));
    const steps = samplePaths(
      { mean: [0, 0, 0, 0], lower: walk.map((width) => -width), upper: walk, deviations: 1 },
      20_000,
      seededRandom(2),
    );
    const covariance = steps.reduce((sum, path) => sum + path[0]! * path[3]!, 0) / steps.length;
    const lastStep = steps.reduce((sum, path) => sum + (path[3]! - path[2]!) ** 2, 0) / steps.length;
    expect(Math.abs(covariance - 1)).toBeLessThan(0.06);
    expect(Math.abs(lastStep - 1)).toBeLessThan(0.04);
  });

  it('do not fall below the floor', () => {
    const low = samplePaths({ ...band, mean: [1, 1, 1, 1], lower: [-9, -9, -9, -9], floor: 0 }, 200, seededRandom(3));
    expect(Math.min(...low.flat())).toBe(0);
  });

  it('are the mean where the limits are', () => {
    const { mean } = band;
    expect(samplePaths({ mean, lower: mean, upper: mean, deviations: 1.96 }, 2, seededRandom(4))).toEqual([mean, mean]);
  });

  it('are the same for the same seed', () => {
    expect(samplePaths(band, 5, seededRandom(7))).toEqual(samplePaths(band, 5, seededRandom(7)));
    expect(samplePaths(band, 5, seededRandom(7))).not.toEqual(samplePaths(band, 5, seededRandom(8)));
  });
});
