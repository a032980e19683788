import { seededRandom } from '../fixtures/seeded-random.js';
import { projectEnrolment } from '../graduates/enrolment-flow.js';
import { fan } from './fan.js';
import { samplePaths } from './sample-paths.js';
import { simulateGraduates, type GraduateSimulation } from './simulate-graduates.js';

const rates = [
  { progress: 0.9, repeat: 0.04, transferOut: 0.01 },
  { progress: 0.93, repeat: 0.02, transferOut: 0.02 },
  { progress: 0.96, repeat: 0.02, transferOut: 0 },
];
const onRoll = [400, 380, 360];
const intakes = [[420, 300, 500]];

const simulation: GraduateSimulation = {
  onRoll,
  grades: rates.map((rate) => ({ ...rate, observed: 500 })),
  intakes,
  horizon: 8,
  paths: 2000,
  eachStudent: true,
};
const expected = projectEnrolment({ onRoll, rates, intakes: intakes[0]! }, 8).map(({ graduates }) => graduates);

describe('simulated graduates', () => {
  it('are the projected ones when nothing is uncertain', () => {
    const certain = rates.map((rate) => ({ ...rate, observed: Infinity }));
    const paths = simulateGraduates({ ...simulation, grades: certain, paths: 3, eachStudent: false }, seededRandom(1));
    expect(paths).toEqual([expected, expected, expected]);
  });

  it('are whole persons around the projected ones', () => {
    const paths = simulateGraduates(simulation, seededRandom(2));
    expect(paths.flat().every(Number.isInteger)).toBe(true);
    expected.forEach((value, year) => {
      const mean = paths.reduce((sum, path) => sum + path[year]!, 0) / paths.length;
      expect(Math.abs(mean / value - 1)).toBeLessThan(0.01);
    });
  });

  it('are narrow while students on roll graduate and wide once future intakes do', () => {
    const mean = new Array<number>(8).fill(400);
    const unsure = samplePaths(
      { mean, lower: mean.map((value) => value - 150), upper: mean.map((value) => value + 150), deviations: 1.96 },
      500,
      seededRandom(3),
    );
    const [low, high] = fan(simulateGraduates({ ...simulation, intakes: unsure }, seededRandom(4)), [0.05, 0.95]);
    const width = high!.values.map((value, year) => value - low!.values[year]!);
    expect(Math.max(...width.slice(0, 3)) * 3).toBeLessThan(Math.min(...width.slice(3)));
  });

  it('are the same for the same seed', () => {
    const few = { ...simulation, paths: 5 };
    expect(simulateGraduates(few, seededRandom(5))).toEqual(simulateGraduates(few, seededRandom(5)));
    expect(simulateGraduates(few, seededRandom(5))).not.toEqual(simulateGraduates(few, seededRandom(6)));
  });

  it('refuse rates that make more than all', () => {
    const grades = [{ progress: 0.9, repeat: 0.2, transferOut: 0, observed: 10 }];
    expect(() => simulateGraduates({ ...simulation, onRoll: [10], grades }, seededRandom(1))).toThrow('grade 1');
  });
});
