import { growthAhead } from './growth-ahead.js';

/** Employment that grows by the rates, from 1,000 at the start. */
function grown(trade: string, rates: readonly number[]) {
  const employment = [1_000];
  for (const rate of rates) employment.push(employment.at(-1)! * (1 + rate));
  return { trade, employment, changes: employment.map((jobs, place) => jobs - (employment[place - 1] ?? jobs)) };
}

describe('growth ahead', () => {
  it('stays what it has always been', () => {
    const [only] = growthAhead([grown('a', [0.02, 0.02, 0.02])], 3);
    for (const rate of only!) expect(rate).toBeCloseTo(0.02, 12);
  });

  it('fades from the last deviation to the mean of the region by the part that deviations keep', () => {
    // Two trades that deviate by ±8, ±4, ±2 %: half is kept each year, around a mean of 0.
    const [up, down] = growthAhead([grown('a', [0.08, 0.04, 0.02]), grown('b', [-0.08, -0.04, -0.02])], 2);
    expect(up![0]).toBeCloseTo(0.01, 12);
    expect(up![1]).toBeCloseTo(0.005, 12);
    expect(down![1]).toBeCloseTo(-0.005, 12);
  });
});
