import { drawNormal } from '../draws/draw-normal.js';
import { seededRandom } from '../fixtures/seeded-random.js';
import { growthAhead } from './growth-ahead.js';

/** Employment that grows by the rates, from 1,000 at the start. */
function grown(trade: string, rates: readonly number[], from = 1_000) {
  const employment = [from];
  for (const rate of rates) employment.push(employment.at(-1)! * (1 + rate));
  return { trade, employment, changes: employment.map((jobs, place) => jobs - (employment[place - 1] ?? jobs)) };
}

describe('growth ahead', () => {
  it('stays what it has always been', () => {
    const { rates, deviations } = growthAhead([grown('a', [0.02, 0.02, 0.02])], 3);
    for (const rate of rates[0]!) expect(rate).toBeCloseTo(0.02, 12);
    for (const deviation of deviations) expect(deviation).toBeCloseTo(0, 4);
  });

  it('fades from the last deviation to the mean of the region by the part that deviations keep', () => {
    // Two trades of two alike that deviate by ±8, ±4, ±2 %, around a mean of 0: half is kept each year, but for the
    // moments' denominators, of which the later covariance has a year less: (8·4 + 4·2) ÷ 2 against (64 + 16 + 4) ÷ 3.
    const up = [0.08, 0.04, 0.02];
    const down = up.map((rate) => -rate);
    const { rates } = growthAhead([grown('a', up, 1e9), grown('a', up, 1e9), grown('b', down, 1e9), grown('b', down, 1e9)], 2); // prettier-ignore
    const keeps = 20 / 28;
    expect(rates[0]![0]).toBeCloseTo(0.02 * keeps, 9);
    expect(rates[0]![1]).toBeCloseTo(0.02 * keeps ** 2, 9);
    expect(rates[2]![1]).toBeCloseTo(-0.02 * keeps ** 2, 9);
  });

  describe('of a hundred trades of five, made of two autoregressions', () => {
    const random = seededRandom(7);
    const series = (keeps: number, shock: number): (() => number) => {
      let value = drawNormal(random) * (shock / Math.sqrt(1 - keeps ** 2));
      return () => (value = keeps * value + shock * drawNormal(random));
    };
    const YEARS = 20;
    const occupations = Array.from({ length: 100 }, (_, trade) => {
      const common = series(0.85, 0.006);
      const ofTrade = Array.from({ length: YEARS + 4 }, common);
      return Array.from({ length: 5 }, () => {
        const own = series(0.8, 0.004);
        const rates = ofTrade.map((rate) => 0.005 + rate + own());
        return { known: grown(String(trade), rates.slice(0, YEARS), 1e6), later: rates.slice(YEARS) };
      });
    }).flat();
    const ahead = growthAhead(
      occupations.map(({ known }) => known),
      4,
    );

    it('finds the spread of the fourth year ahead and how much of it trades share', () => {
      const [trade, own] = [0.006 ** 2 / (1 - 0.85 ** 2), 0.004 ** 2 / (1 - 0.8 ** 2)];
      const [tradeUnknown, ownUnknown] = [trade * (1 - 0.85 ** 8), own * (1 - 0.8 ** 8)];
      expect(ahead.deviations[3]! / Math.sqrt(tradeUnknown + ownUnknown)).toBeCloseTo(1, 1);
      expect(ahead.tradePart).toBeCloseTo(tradeUnknown / (tradeUnknown + ownUnknown), 1);
    });

    it('comes closer to what came than the mean and than the last rate', () => {
      const error = (of: (place: number) => number): number =>
        occupations.reduce((total, { later }, place) => total + (later[1]! - of(place)) ** 2, 0);
      const own = error((place) => ahead.rates[place]![1]!);
      expect(own).toBeLessThan(error(() => 0.005) * 0.8);
      expect(own).toBeLessThan(error((place) => occupations[place]!.known.changes.at(-1)! / occupations[place]!.known.employment.at(-2)!)); // prettier-ignore
    });
  });
});
