import fc from 'fast-check';
import { roundedTree, type CountTree } from './rounded-tree.js';

/** A linear congruential generator (Park and Miller 1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const treeOf = (counts: readonly (readonly number[])[]): CountTree => {
  const parts = counts.map((own, i) => ({
    id: `c${i}`,
    value: own.reduce((sum, one) => sum + one, 0),
    parts: own.map((value, j) => ({ id: `c${i}.${j}`, value, parts: [] })),
  }));
  return { id: 'all', value: parts.reduce((sum, { value }) => sum + value, 0), parts };
};
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }); // prettier-ignore

describe('counts rounded to a base', () => {
  it('are beside what was counted, and parts still sum to their totals', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(3, 5, 10), (values, seed, base) => {
        const tree = treeOf(values);
        const rounded = roundedTree(tree, base, seeded(seed));
        const check = ({ id, value, parts }: CountTree): void => {
          const shown = rounded.get(id)!;
          expect(shown % base).toBe(0);
          expect(Math.abs(shown - value)).toBeLessThan(base);
          if (value % base === 0) expect(shown).toBe(value);
          if (parts.length > 0) expect(parts.reduce((sum, part) => sum + rounded.get(part.id)!, 0)).toBe(shown);
          parts.forEach(check);
        };
        check(tree);
      }),
    );
  });

  it('add and take away nothing on average', () => {
    const random = seeded(7);
    const tree = treeOf([[1, 2, 9], [4, 13]]); // prettier-ignore
    const means = new Map<string, number>();
    const draws = 6_000;
    for (let i = 0; i < draws; i += 1)
      for (const [id, value] of roundedTree(tree, 5, random)) means.set(id, (means.get(id) ?? 0) + value / draws);
    const of = (id: string): number => means.get(id)!;
    for (const [id, value] of [
      ['all', 29],
      ['c0', 12],
      ['c1', 17],
      ['c0.0', 1],
      ['c0.2', 9],
      ['c1.1', 13],
    ] as const)
      // prettier-ignore
      expect(Math.abs(of(id) - value)).toBeLessThan(0.15);
  });

  it('are the same for the same random numbers', () => {
    const tree = treeOf([[1, 2, 9], [4, 13]]); // prettier-ignore
    expect(roundedTree(tree, 5, seeded(3))).toEqual(roundedTree(tree, 5, seeded(3)));
  });

  it('need parts that sum to their total, and a base', () => {
    const broken = { id: 'city', value: 9, parts: [{ id: 'a', value: 4, parts: [] }] };
    expect(() => roundedTree(broken, 5, seeded(1))).toThrow(/city: its parts sum to 4, not to 9/);
    expect(() => roundedTree(broken, 0, seeded(1))).toThrow(/0 is no base/);
  });
});
