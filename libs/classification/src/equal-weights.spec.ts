import fc from 'fast-check';
import { equalWeights } from './equal-weights.js';

const link = (programme: string, occupation: string | null, weight: number | null = null) => ({
  programmeSystem: 's',
  programme,
  occupation,
  weight,
});

const weightsOf = (...links: ReturnType<typeof link>[]) =>
  equalWeights(links).links.map(({ occupation, weight }) => [occupation, Number(weight.toFixed(9))]);

describe('equalWeights', () => {
  it('shares alike where no weights are published', () => {
    expect(weightsOf(link('p', 'b'), link('p', 'a'))).toEqual([
      ['a', 0.5],
      ['b', 0.5],
    ]);
  });

  it('makes given weights sum to 1', () => {
    expect(weightsOf(link('p', 'a', 3), link('p', 'b', 1))).toEqual([
      ['a', 0.75],
      ['b', 0.25],
    ]);
  });

  it('counts a link without weight as the mean of the given ones', () => {
    expect(weightsOf(link('p', 'a', 0.6), link('p', 'b', 0.2), link('p', 'c'))).toEqual([
      ['a', 0.5],
      ['b', 0.166666667],
      ['c', 0.333333333],
    ]);
  });

  it('never makes a link of a "no match"', () => {
    const { links, noMatch } = equalWeights([link('q', null), link('p', 'a'), link('p', null), link('o', 'a', 0)]);
    expect(links).toEqual([link('p', 'a', 1)]);
    expect(noMatch.map(({ programme }) => programme)).toEqual(['o', 'q']);
  });

  it('counts a pair that stands twice once, and keeps code systems apart', () => {
    expect(weightsOf(link('p', 'a'), link('p', 'a'), link('p', 'b'))).toEqual([
      ['a', 0.5],
      ['b', 0.5],
    ]);
    expect(
      equalWeights([link('p', 'a'), { ...link('p', 'b'), programmeSystem: 't' }]).links.map(({ weight }) => weight),
    ).toEqual([1, 1]);
  });

  it('sums to 1 for every programme, whatever the order of the rows', () => {
    const rows = fc.array(
      fc.tuple(
        fc.constantFrom('p', 'q'),
        fc.option(fc.constantFrom('a', 'b', 'c')),
        fc.option(fc.double({ min: 0.01, max: 5, noNaN: true })),
      ),
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const links = drawn.map(([programme, occupation, weight]) => link(programme, occupation, weight));
        const { links: weighted, noMatch } = equalWeights(links);
        for (const programme of new Set(links.map((row) => row.programme))) {
          const total = weighted
            .filter((row) => row.programme === programme)
            .reduce((sum, { weight }) => sum + weight, 0);
          expect(total).toBeCloseTo(noMatch.some((row) => row.programme === programme) ? 0 : 1, 9);
        }
        expect(equalWeights([...links].reverse()).links.map(({ occupation }) => occupation)).toEqual(
          weighted.map(({ occupation }) => occupation),
        );
      }),
    );
  });
});
