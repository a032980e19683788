import { accountGrowth, INDICATOR_IDS } from '@gongxu/balance';
import fc from 'fast-check';
import { type Facts, factsOf } from '../facts.js';
import { balanceInputOfRegisters, subjectsOf } from '../fixtures/registers.js';
import { projection } from '../fixtures/subjects.js';
import { seededRandom } from '../fixtures/seeded-random.js';
import { drawsFrom, UNMOVED } from './draws.js';
import { drawnSharesOf } from './drawn-shares.js';
import { type OccupationRecords, recordsOfRegion } from './occupation-records.js';
import { type Drawing, occupationDrawer } from './occupation-drawer.js';
import { DEFAULT_UNCERTAINTY } from './uncertainty-parameters.js';

const counts = fc.array(fc.record({ openings: fc.nat(300), seekers: fc.nat(300) }), { minLength: 1, maxLength: 5 });

const drawing = (region: Drawing['region']): Drawing => ({
  region,
  accountDeviation: 0.05,
  values: INDICATOR_IDS,
  records: INDICATOR_IDS,
});

/** Shares of one occupation by itself do not lean. */
const asCounted = (records: OccupationRecords): OccupationRecords['shares'] => drawnSharesOf([records])[0]!;

describe('an occupation drawn again', () => {
  it('is the occupation of the balance itself where nothing varies and nothing leans', () => {
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
        const again = region.occupations.map((records) => {
          const { facts, draw } = occupationDrawer(
            { ...records, shares: asCounted(records) },
            drawing(region),
            UNMOVED,
          );
          draw();
          return facts;
        });
        const shown = (all: readonly Facts[]) =>
          all.map(({ occupation, figures, values, records }) => {
            const { demand, supply, gap, relativeGap, employment, postings, openings, seekers } = figures;
            const { schoolLeavers, employmentGrowth, wageGrowth } = figures;
            const computed = { demand, supply, gap, relativeGap, employment, postings, openings, seekers };
            const rated = [...records].map((record, at) => (Number.isNaN(values[at]) ? null : record));
            return { occupation, ...computed, schoolLeavers, employmentGrowth, wageGrowth, values: [...values], rated };
          });
        expect(shown(again)).toEqual(shown(subjectsOf(input).map(factsOf)));
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
      const { facts, draw } = occupationDrawer(records, drawing(region), draws);
      const openings = Array.from({ length: 2000 }, () => {
        draw();
        return facts.figures.openings!;
      });
      const mean = openings.reduce((sum, value) => sum + value, 0) / openings.length;
      const deviation = Math.sqrt(openings.reduce((sum, value) => sum + (value - mean) ** 2, 0) / openings.length);
      return { mean, relative: deviation / mean };
    });
    expect(Math.abs(large!.mean / 1000 - 1)).toBeLessThan(0.01);
    expect(large!.relative).toBeCloseTo(1 / Math.sqrt(1000), 2);
    expect(thin!.relative).toBeCloseTo(1 / Math.sqrt(10), 1);
  });

  it('grows, where only an account says how, by the level the account ends at', () => {
    const accounts = [projection({ occupation: '0', employmentStart: 1000, employmentEnd: 1020, periodEnd: 2031 })];
    const region = recordsOfRegion({ ...balanceInputOfRegisters([]), accounts }, DEFAULT_UNCERTAINTY);
    const { facts, draw } = occupationDrawer(region.occupations[0]!, drawing(region), drawsFrom(seededRandom(6)));
    const growths = Array.from({ length: 2000 }, () => {
      draw();
      expect(facts.figures.employmentGrowth!.annual).toBe(accountGrowth(facts.accounts[0]!));
      return facts.figures.employmentGrowth!.annual;
    });
    const mean = growths.reduce((sum, value) => sum + value, 0) / growths.length;
    const deviation = Math.sqrt(growths.reduce((sum, value) => sum + (value - mean) ** 2, 0) / growths.length);
    expect(mean).toBeCloseTo(1.02 ** (1 / 5) - 1, 3);
    expect(deviation).toBeCloseTo(0.05 / 5, 3);
  });
});
