import type { PublishedTables } from './cell.js';
import { type HiddenSystem, hiddenSystems } from './hidden-system.js';
import type { Interval } from './interval.js';
import { isTree, propagatedBounds } from './propagated-bounds.js';
import { simplexBounds } from './simplex-bounds.js';

/** What an outsider can find out of every hidden cell from all that is published: the exact interval it lies in. */
export const auditOf = (tables: PublishedTables, hidden: ReadonlySet<string>): ReadonlyMap<string, Interval> =>
  new Map(
    hiddenSystems(tables, hidden).flatMap((system) => {
      const bounds = exactBounds(system);
      return system.cells.map(({ id }, index) => [id, bounds[index]!] as const);
    }),
  );

export const exactBounds = (system: HiddenSystem): readonly Interval[] =>
  isTree(system) ? propagatedBounds(system) : simplexBounds(system);
