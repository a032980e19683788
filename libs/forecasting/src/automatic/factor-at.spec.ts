import { normalQuantile } from '../normal-quantile.js';
import { factorAt } from './factor-at.js';

const LEVELS = [0.5, 0.9, 0.99];
const deviation = (level: number): number => normalQuantile((1 + level) / 2);
/** A table of a normal distribution, twice as wide at the second step. */
const ROWS = LEVELS.map((level) => [deviation(level), 2 * deviation(level)]);

describe('a calibrated factor', () => {
  it('is the table’s own at its levels and steps', () => {
    LEVELS.forEach((level, row) => expect(factorAt(LEVELS, ROWS, level, 2)).toBeCloseTo(ROWS[row]![1]!, 12));
  });

  it('between and beyond its levels follows normal quantiles', () => {
    for (const level of [0.1, 0.6, 0.95, 0.999])
      expect(factorAt(LEVELS, ROWS, level, 1)).toBeCloseTo(deviation(level), 9);
  });

  it('beyond its steps is the last one’s', () => {
    expect(factorAt(LEVELS, ROWS, 0.9, 9)).toBe(ROWS[1]![1]);
  });
});
