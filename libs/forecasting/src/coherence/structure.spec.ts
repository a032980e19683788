import { aggregate, structureOf } from './structure.js';

const bottom = [
  { region: 'north', trade: 'nurse' },
  { region: 'north', trade: 'cook' },
  { region: 'south', trade: 'nurse' },
];

describe('a structure of series that add up', () => {
  const structure = structureOf(bottom, [[], ['region'], ['trade']]);

  it('has the aggregates level by level, then the bottom series, each under its labels', () => {
    expect(structure.nodes.map(({ labels }) => labels)).toEqual([
      {},
      { region: 'north' },
      { region: 'south' },
      { trade: 'nurse' },
      { trade: 'cook' },
      ...bottom,
    ]);
    expect(structure).toMatchObject({ aggregateCount: 5, bottomCount: 3 });
  });

  it('adds bottom values up to every node, over levels that cross', () => {
    expect([...aggregate(structure, [1, 2, 4])]).toEqual([7, 3, 4, 5, 2, 1, 2, 4]);
  });

  it('knows the aggregates of each bottom series', () => {
    expect(structure.ancestors).toEqual([
      [0, 1, 3],
      [0, 1, 4],
      [0, 2, 3],
    ]);
  });

  it('keeps labels apart that read the same when joined', () => {
    const keys = [
      { a: 'x,y', b: 'z' },
      { a: 'x', b: 'y,z' },
    ];
    expect(structureOf(keys, [['a', 'b']]).aggregateCount).toBe(2);
  });

  it.each([
    ['no bottom series', [], [[]]],
    ['two bottom series of the same labels', [bottom[0]!, { ...bottom[0]! }], [[]]],
    ['a level by a label that no series carries', bottom, [['sector']]],
    ['a series without a label that others carry', [bottom[0]!, { region: 'south' }], [[]]],
  ])('refuses %s', (_, keys, levels) => {
    expect(() => structureOf(keys as Parameters<typeof structureOf>[0], levels)).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    );
  });
});
