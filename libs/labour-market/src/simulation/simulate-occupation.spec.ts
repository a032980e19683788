import { certain } from '../draws/uncertain-rate.js';
import { seededRandom } from '../fixtures/seeded-random.js';
import { projectOccupation } from '../project-occupation.js';
import { samplePaths } from './sample-paths.js';
import { simulateOccupation, type OccupationSimulation } from './simulate-occupation.js';

const employment = [1020, 1040, 1030, 1000, 1010];
const sure: OccupationSimulation = {
  employmentNow: 1000,
  employment: [employment],
  separationRate: certain(0.06),
  programmes: [
    {
      graduates: [[80, 90, 100, 110, 120]],
      weight: certain(0.5),
      furtherStudy: certain(0.25),
      participation: certain(0.9),
      stay: certain(0.8),
    },
  ],
  otherSeekers: [[25]],
  paths: 20,
  threshold: 0.1,
  probabilities: [0.05, 0.5, 0.95],
};
const unsure: OccupationSimulation = {
  ...sure,
  employment: samplePaths(
    {
      mean: employment,
      lower: employment.map((jobs, year) => jobs - 40 * Math.sqrt(year + 1)),
      upper: employment.map((jobs, year) => jobs + 40 * Math.sqrt(year + 1)),
      deviations: 1.96,
      floor: 0,
    },
    1000,
    seededRandom(1),
  ),
  separationRate: { rate: 0.06, observed: 300 },
  programmes: sure.programmes.map((programme) => ({ ...programme, weight: { rate: 0.5, observed: 40 } })),
  paths: 1000,
};

const run = (simulation: OccupationSimulation) => simulateOccupation(simulation, seededRandom(2));

describe('the fan of an occupation', () => {
  it('is the projection when nothing is uncertain', () => {
    const outlook = projectOccupation({
      employmentNow: 1000,
      employment,
      separationRate: [0.06],
      entrants: [80, 90, 100, 110, 120].map((graduates) => graduates * 0.5 * 0.75 * 0.9 * 0.8),
      otherSeekers: [25],
    });
    const { measures, shortage, surplus } = run(sure);
    for (const measure of ['employment', 'openings', 'supply', 'gap', 'cumulativeGap'] as const) {
      for (const { values } of measures[measure]) {
        values.forEach((value, year) => expect(value).toBeCloseTo(outlook[year]![measure], 9));
      }
    }
    expect(shortage).toEqual(outlook.map(({ cumulativeGap }) => (cumulativeGap > 100 ? 1 : 0)));
    expect(surplus).toEqual(outlook.map(({ cumulativeGap }) => (cumulativeGap < -100 ? 1 : 0)));
  });

  it('has ordered quantiles that widen with the years', () => {
    const [low, middle, high] = run(unsure).measures.cumulativeGap;
    middle!.values.forEach((value, year) => {
      expect(low!.values[year]!).toBeLessThan(value);
      expect(high!.values[year]!).toBeGreaterThan(value);
    });
    expect(high!.values[4]! - low!.values[4]!).toBeGreaterThan(high!.values[0]! - low!.values[0]!);
  });

  it('has a shortage the likelier the lower the threshold and the fewer the seekers', () => {
    const last = (simulation: OccupationSimulation): number => run(simulation).shortage[4]!;
    expect(last({ ...unsure, threshold: 0 })).toBeGreaterThan(last({ ...unsure, threshold: 0.2 }));
    expect(last({ ...unsure, otherSeekers: [[5]] })).toBeGreaterThan(last({ ...unsure, otherSeekers: [[45]] }));
    run(unsure).shortage.forEach((shortage, year) =>
      expect(shortage + run(unsure).surplus[year]!).toBeLessThanOrEqual(1),
    );
  });

  it('is the same for the same seed', () => {
    expect(run(unsure)).toEqual(run(unsure));
    expect(simulateOccupation(unsure, seededRandom(3))).not.toEqual(run(unsure));
  });

  it('refuses to say anything from no path', () => {
    expect(() => run({ ...sure, paths: 0 })).toThrow('at least 1 path');
  });
});
