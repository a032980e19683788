import { SeriesError } from '../series-error.js';
import type { Structure } from './structure.js';

/** Bottom values that share out the total as each node's own value stands among those with the same parent. */
export function byForecastProportions(structure: Structure): (values: Float64Array) => Float64Array {
  const { root, families } = nested(structure);
  return (values) => {
    const shared = values.slice();
    for (const [parent, children] of families) {
      const sum = children.reduce((total, child) => total + values[child]!, 0);
      // Children that sum to nothing tell nothing apart and share alike.
      for (const child of children) {
        shared[child] = shared[parent]! * (sum === 0 ? 1 / children.length : values[child]! / sum);
      }
    }
    shared[root] = values[root]!;
    return shared.slice(structure.aggregateCount);
  };
}

/** Bottom values that share out the total by the mean of each bottom series' past shares in it. */
export function byHistoricalProportions(
  structure: Structure,
  history: readonly (readonly number[])[],
): (values: Float64Array) => Float64Array {
  const root = rootOf(structure);
  const periods = history[0]?.length ?? 0;
  if (history.length !== structure.bottomCount || periods === 0 || history.some(({ length }) => length !== periods)) {
    throw new SeriesError(
      'INVALID_OPTION',
      'past shares need the history of every bottom series over the same periods',
    );
  }
  const totals = Array.from({ length: periods }, (_, t) => history.reduce((sum, series) => sum + series[t]!, 0));
  if (!totals.every((total) => total > 0)) {
    throw new SeriesError('NOT_POSITIVE', 'past shares need a total above 0 in every period');
  }
  const shares = history.map((series) => series.reduce((sum, value, t) => sum + value / totals[t]!, 0) / periods);
  return (values) => Float64Array.from(shares, (share) => share * values[root]!);
}

function rootOf({ nodes, aggregateCount, bottomCount }: Structure): number {
  const root = nodes.findIndex(({ members }, node) => node < aggregateCount && members.length === bottomCount);
  if (root < 0) throw new SeriesError('INVALID_OPTION', 'top-down needs a total of all bottom series');
  return root;
}

/** Each parent with its children, parents before the parents below them; refuses levels that cross. */
function nested(structure: Structure): { root: number; families: Map<number, number[]> } {
  const { nodes, aggregateCount, ancestors } = structure;
  const parents = new Map<number, number>();
  ancestors.forEach((above, place) => {
    const size = (node: number): number => nodes[node]!.members.length;
    const chain = [...above].sort((a, b) => size(b) - size(a) || a - b);
    [...chain, aggregateCount + place].slice(1).forEach((node, i) => {
      if ((parents.get(node) ?? chain[i]!) !== chain[i]) {
        throw new SeriesError('INVALID_OPTION', 'proportions of forecasts need levels that nest, and these cross');
      }
      parents.set(node, chain[i]!);
    });
  });
  const families = new Map<number, number[]>();
  for (const [child, parent] of parents) families.set(parent, [...(families.get(parent) ?? []), child]);
  const bySize = [...families].sort(([a], [b]) => nodes[b]!.members.length - nodes[a]!.members.length || a - b);
  return { root: rootOf(structure), families: new Map(bySize) };
}
