import fc from 'fast-check';
import { balanceInputOfRegisters, subjectsOf } from '../fixtures/registers.js';
import { seededRandom } from '../fixtures/seeded-random.js';
import { drawsFrom, UNMOVED } from './draws.js';
import { recordsOfRegion } from './occupation-records.js';
import { redraw } from './redraw.js';
import { DEFAULT_UNCERTAINTY } from './uncertainty-parameters.js';

const counts = fc.array(fc.record({ openings: fc.nat(300), seekers: fc.nat(300) }), { minLength: 1, maxLength: 5 });

describe('an occupation drawn again', () => {
  it('is the occupation of the balance itself where nothing varies', () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const plain = balanceInputOfRegisters(drawn);
        const input = {
          ...plain,
          markets: plain.markets.map((market) => ({
            ...market,
            durations: [{ days: 20, closed: market.postings, censored: 0 }],
            openingsWithOutcome: market.openings,
            filled: market.openings / 2,
          })),
        };
        const region = recordsOfRegion(input, DEFAULT_UNCERTAINTY);
        const again = region.occupations.map((records) => redraw(records, region, UNMOVED, 0.05));
        const shown = (subjects: typeof again) =>
          subjects.map(({ line, indicators }) => ({
            ...line,
            indicators: indicators.map((indicator) => ('value' in indicator ? indicator.value : indicator.reason)),
          }));
        expect(shown(again)).toEqual(shown(subjectsOf(input)));
      }),
    );
  });

  it('varies around what was counted, a thin one more than a large one', () => {
    const region = recordsOfRegion(
      balanceInputOfRegisters([
        { openings: 1000, seekers: 1000 },
        { openings: 10, seekers: 10 },
      ]),
      DEFAULT_UNCERTAINTY,
    );
    const [large, thin] = region.occupations.map((records) => {
      const draws = drawsFrom(seededRandom(4));
      const openings = Array.from({ length: 2000 }, () => redraw(records, region, draws, 0).line.openings!);
      const mean = openings.reduce((sum, value) => sum + value, 0) / openings.length;
      const deviation = Math.sqrt(openings.reduce((sum, value) => sum + (value - mean) ** 2, 0) / openings.length);
      return { mean, relative: deviation / mean };
    });
    expect(Math.abs(large!.mean / 1000 - 1)).toBeLessThan(0.01);
    expect(large!.relative).toBeCloseTo(1 / Math.sqrt(1000), 2);
    expect(thin!.relative).toBeCloseTo(1 / Math.sqrt(10), 1);
  });
});
