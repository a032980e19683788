import fc from 'fast-check';
import { nonNegative } from './non-negative.js';
import { projection } from './projection.js';
import { structureOf } from './structure.js';

const keys = ['north', 'south', 'west'].flatMap((region) =>
  ['nurse', 'cook', 'clerk'].map((trade) => ({ region, trade })),
);
const structure = structureOf(keys, [[], ['region'], ['trade']]);

describe('values at or above 0', () => {
  it('leave a total of 1 over parts of 3 and −1 with all of it in one part', () => {
    const pair = structureOf([{ area: 'A' }, { area: 'B' }], [[]]);
    const equal = projection(pair, { own: Float64Array.of(1, 1, 1), factors: [] });
    // Coherent without the condition: gap −1, so 2⅔ and −1⅓. With B at 0: the mean of 1 and 3.
    expect([...nonNegative(equal.bottomOf(Float64Array.of(1, 3, -1)), equal)]).toEqual([expect.closeTo(2, 12), 0]);
  });

  it('are the nearest there are', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    const weight = fc.double({ min: 0.1, max: 10, noNaN: true });
    const ofNodes = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(ofNodes(value), ofNodes(weight), (base, own) => {
        const nearest = projection(structure, { own: Float64Array.from(own), factors: [] });
        const found = nonNegative(nearest.bottomOf(Float64Array.from(base)), nearest);
        const expected = byDescent(base, own);
        found.forEach((part, place) => expect(Math.abs(part - expected[place]!)).toBeLessThan(1e-5));
      }),
    );
  });

  it('are the given ones where none is below 0', () => {
    const nearest = projection(structure, { own: new Float64Array(16).fill(1), factors: [] });
    expect([...nonNegative(Float64Array.of(1, 2, 0), nearest)]).toEqual([1, 2, 0]);
  });
});

/** Least Σ (base − sum of bottom)² / own over bottom values at or above 0, one value at a time. */
function byDescent(base: readonly number[], own: readonly number[]): number[] {
  const bottom = keys.map(() => 0);
  const errors = [...base];
  for (let sweep = 0; sweep < 3000; sweep++) {
    bottom.forEach((value, place) => {
      const above = structure.nodes.flatMap(({ members }, node) => (members.includes(place) ? [node] : []));
      const pull = above.reduce((sum, node) => sum + errors[node]! / own[node]!, 0);
      const next = Math.max(0, value + pull / above.reduce((sum, node) => sum + 1 / own[node]!, 0));
      above.forEach((node) => (errors[node]! -= next - value));
      bottom[place] = next;
    });
  }
  return bottom;
}
