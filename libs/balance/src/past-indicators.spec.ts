import { DEFAULT_BALANCE_PARAMETERS } from './balance-input.js';
import { employment } from './fixtures/rows.js';
import { pastIndicators } from './past-indicators.js';

const series = (occupation: string, headcounts: readonly number[]) =>
  headcounts.map((headcount, index) =>
    employment({ occupation, year: 2023 + index, headcount, unemployed: headcount / 50, separations: headcount / 10 }),
  );
const input = {
  region: 'r',
  year: 2026,
  employment: [...series('a', [1000, 1100, 1210, 5000]), ...series('b', [1000, 900, 790])],
  parameters: { ...DEFAULT_BALANCE_PARAMETERS, growthYears: 1 },
};

describe('pastIndicators', () => {
  it('gives what each earlier year knew of itself, oldest first, and not the year itself', () => {
    const past = pastIndicators(input).get('a')!;
    expect(past.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
    expect(past.map(({ values }) => values.employment_growth)).toEqual([
      undefined,
      expect.closeTo(0.1, 12),
      expect.closeTo(0.1, 12),
    ]);
    expect(past.map(({ values }) => values.separation_rate)).toEqual([0.1, 0.1, 0.1]);
    expect(past[0]!.values).not.toHaveProperty('fill_rate');
  });

  it('does not depend on the order of the rows', () => {
    const reversed = pastIndicators({ ...input, employment: [...input.employment].reverse() });
    expect(reversed.get('b')).toEqual(pastIndicators(input).get('b'));
  });
});
