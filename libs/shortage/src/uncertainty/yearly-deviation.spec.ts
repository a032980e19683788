import type { EmploymentCounts } from '@gongxu/balance';
import { groupBy } from '@gongxu/domain';
import { drawsFrom } from './draws.js';
import { seededRandom } from '../fixtures/seeded-random.js';
import { yearlyDeviations } from './yearly-deviation.js';

const draws = drawsFrom(seededRandom(8));
const series = (occupation: string, years: number, deviation: number): EmploymentCounts[] =>
  Array.from({ length: years }, (_, year) => ({
    occupation,
    region: 'r',
    year: 2020 + year,
    headcount: 1000 * 1.03 ** year * Math.exp(deviation * draws.normal()),
    medianWage: null,
    hires: null,
    separations: null,
    retirements: null,
    unemployed: null,
  }));
const byOccupation = (rows: readonly EmploymentCounts[]) => groupBy(rows, ({ occupation }) => occupation);

describe('the deviation of yearly figures', () => {
  it('is found from the series themselves, steady growth taken out', () => {
    const many = Array.from({ length: 100 }, (_, at) => series(`o${at}`, 6, 0.02)).flat();
    const deviation = yearlyDeviations(byOccupation(many), 'headcount', 0.5);
    expect(Math.abs(deviation('a new one') / 0.02 - 1)).toBeLessThan(0.1);
  });

  it('of one occupation leans towards that of all, but shows that it varies more', () => {
    const many = [
      ...Array.from({ length: 30 }, (_, at) => series(`o${at}`, 6, 0.01)).flat(),
      ...series('wild', 6, 0.2),
    ];
    const deviation = yearlyDeviations(byOccupation(many), 'headcount', 0.5);
    expect(deviation('wild')).toBeGreaterThan(1.5 * deviation('o1'));
  });

  it('is the given one where the series are short or there is none', () => {
    expect(yearlyDeviations(byOccupation(series('a', 3, 0.1)), 'headcount', 0.01)('a')).toBe(0.01);
    expect(yearlyDeviations(byOccupation(series('a', 6, 0.1)), 'medianWage', 0.01)('a')).toBe(0.01);
  });
});
