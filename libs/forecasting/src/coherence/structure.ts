import { SeriesError } from '../series-error.js';

export type Labels = Readonly<Record<string, string>>;

export interface StructureNode {
  /** What the node stands for: the labels of its level; none for the total of all. */
  readonly labels: Labels;
  /** Places of the bottom series that add up to the node. */
  readonly members: readonly number[];
}

/** Series that add up: first the aggregates, level by level, then the bottom series in their given order. */
export interface Structure {
  readonly nodes: readonly StructureNode[];
  readonly aggregateCount: number;
  readonly bottomCount: number;
  /** For each bottom series, the aggregates it is part of. */
  readonly ancestors: readonly (readonly number[])[];
}

/**
 * Each level names the labels its aggregates are told apart by, `[]` being the total of all; levels may nest or cross.
 * The bottom is no level: it is always there.
 */
export function structureOf(bottom: readonly Labels[], levels: readonly (readonly string[])[]): Structure {
  if (bottom.length === 0) throw new SeriesError('INVALID_OPTION', 'a structure needs at least one bottom series');
  const leaves = bottom.map((labels, place) => ({ labels, members: [place] }));
  if (grouped(bottom, namesIn(bottom)).length < bottom.length) {
    throw new SeriesError('INVALID_OPTION', 'two bottom series carry the same labels');
  }
  const aggregates = levels.flatMap((names) => grouped(bottom, names));
  const ancestors = bottom.map((): number[] => []);
  aggregates.forEach(({ members }, node) => members.forEach((place) => ancestors[place]!.push(node)));
  return {
    nodes: [...aggregates, ...leaves],
    aggregateCount: aggregates.length,
    bottomCount: bottom.length,
    ancestors,
  };
}

/** Values of all nodes, in their order, from those of the bottom series. */
export function aggregate({ nodes, aggregateCount }: Structure, bottom: ArrayLike<number>): Float64Array {
  const values = new Float64Array(nodes.length);
  for (let node = 0; node < aggregateCount; node++) {
    let sum = 0;
    for (const place of nodes[node]!.members) sum += bottom[place]!;
    values[node] = sum;
  }
  values.set(bottom, aggregateCount);
  return values;
}

const namesIn = (keys: readonly Labels[]): string[] => [...new Set(keys.flatMap((labels) => Object.keys(labels)))];

function grouped(keys: readonly Labels[], names: readonly string[]): StructureNode[] {
  const groups = new Map<string, { labels: Labels; members: number[] }>();
  keys.forEach((key, place) => {
    const values = names.map((name) => {
      const value = key[name];
      if (value === undefined) throw new SeriesError('INVALID_OPTION', `bottom series ${place + 1} has no "${name}"`);
      return value;
    });
    const id = JSON.stringify(values);
    const group = groups.get(id) ?? {
      labels: Object.fromEntries(names.map((name, i) => [name, values[i]!])),
      members: [],
    };
    group.members.push(place);
    groups.set(id, group);
  });
  return [...groups.values()];
}
