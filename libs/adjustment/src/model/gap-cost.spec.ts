import fc from 'fast-check';
import { costAt, leastBetween, weightedSum } from './convex-cost.js';
import { costOf, gapCost } from './gap-cost.js';
import { fill, segmentsOf } from './segments.js';

const policy = {
  shortfall: [
    { beyond: 0, perPerson: 1 },
    { beyond: 0.5, perPerson: 2 },
  ],
  surplus: [
    { beyond: 0, perPerson: 0.8 },
    { beyond: 0.2, perPerson: 1 },
    { beyond: 0.5, perPerson: 1.6 },
  ],
};

const demand = fc.constantFrom(0, 1, 40, 99);
const persons = fc.integer({ min: -60, max: 150 });
const cost = fc
  .record({ demand, missing: persons, weight: fc.constantFrom(0, 1, 1.5) })
  .map((of) => ({ ...of, cost: gapCost(policy, of) }));

describe('the cost of an occupation-year by entrants', () => {
  it('is that of those too few, or of those too many', () => {
    fc.assert(
      fc.property(cost, persons, ({ demand: needed, missing, weight, cost: of }, entrants) => {
        const short = Math.max(0, missing - entrants);
        const over = Math.max(0, entrants - missing);
        const expected = weight * (costOf(policy.shortfall, short, needed) + costOf(policy.surplus, over, needed));
        expect(costAt(of, entrants)).toBeCloseTo(expected, 6);
      }),
    );
  });

  it('is 1 for each missing and 2 for each beyond half of the demand', () => {
    expect(costOf(policy.shortfall, 70, 100)).toBe(50 + 2 * 20);
    expect(costOf(policy.surplus, 30, 100)).toBeCloseTo(0.8 * 20 + 10);
  });

  it('adds up over futures', () => {
    fc.assert(
      fc.property(fc.array(cost, { minLength: 1, maxLength: 4 }), persons, (costs, entrants) => {
        const parts = costs.map(({ cost: of }, place) => ({ cost: of, weight: (place + 1) / 4 }));
        const apart = parts.reduce((sum, part) => sum + part.weight * costAt(part.cost, entrants), 0);
        expect(costAt(weightedSum(parts), entrants)).toBeCloseTo(apart, 6);
      }),
    );
  });

  it('is the same cut into segments, and nowhere within reach below its least', () => {
    const reach = fc.tuple(persons, persons).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(
      fc.property(cost, reach, fc.double({ min: 0, max: 1, noNaN: true }), ({ cost: of }, { low, high }, share) => {
        const at = low + share * (high - low);
        const { base, atBase, right, left } = segmentsOf(of, { low, high });
        const along = (pieces: typeof right, distance: number): number =>
          fill(pieces, distance).reduce((sum, part, place) => sum + part * pieces[place]!.perUnit, 0);
        expect(atBase + along(right, at - base) + along(left, base - at)).toBeCloseTo(costAt(of, at), 6);
        expect(leastBetween(of, low, high)).toBeLessThanOrEqual(costAt(of, at) + 1e-9);
        expect(leastBetween(of, low, high)).toBeCloseTo(atBase, 6);
      }),
    );
  });
});
