import { loadReference } from '../simulate/load-reference.js';
import { simulateTraining } from './simulate-training.js';

const reference = loadReference();
const options = { seed: 3, reference, collegesOf: 2018 };
const plannedIn = (training: ReturnType<typeof simulateTraining>, year: number): number =>
  [...training.tables.find(({ dataset }) => dataset === 'enrolment')!.rows()]
    .filter((cells) => cells[2] === String(year))
    .reduce((sum, cells) => sum + Number(cells[3]), 0);

describe('a simulated history that somebody else plans', () => {
  it('is the same up to the first plan, however much later it ends', () => {
    const until2018 = simulateTraining({ ...options, year: 2018, years: 20 });
    const until2022 = simulateTraining({ ...options, year: 2022, years: 24, plan: (_, year) => (year > 2018 ? 20 : undefined) }); // prettier-ignore
    const enrolment = (of: typeof until2018) =>
      [...of.tables.find(({ dataset }) => dataset === 'enrolment')!.rows()].filter((cells) => Number(cells[2]) <= 2018);
    expect(enrolment(until2022)).toEqual(enrolment(until2018));
    expect(plannedIn(until2022, 2019)).toBeLessThan(plannedIn(until2022, 2018) / 2);
  });

  it('has fewer graduates after smaller plans, and openings that do not know of them', () => {
    const own = simulateTraining({ ...options, year: 2023, years: 25 });
    const cut = simulateTraining({ ...options, year: 2023, years: 25, plan: (_, year) => (year === 2019 ? 20 : undefined) }); // prettier-ignore
    const leavers = (of: typeof own, year: number) =>
      of.truth.leavers.filter((row) => row.year === year).reduce((sum, row) => sum + row.leavers, 0);
    expect(leavers(cut, 2021)).toBe(leavers(own, 2021));
    expect(leavers(cut, 2022)).toBeLessThan(leavers(own, 2022) / 2);
    expect(cut.truth.openings).toEqual(own.truth.openings);
  });
});
