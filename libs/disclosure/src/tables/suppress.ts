import { compareText } from '@gongxu/domain';
import { auditOf } from './audit.js';
import type { Cell, PublishedTables, Relation } from './cell.js';
import { type Interval, TOLERANCE, widthOf } from './interval.js';
import { isSensitive, type SensitivityRule } from './sensitivity.js';

export interface SuppressionRule extends SensitivityRule {
  /** An outsider must not be able to tell a hidden value to within less than this; the minimum when absent. */
  readonly width?: number | undefined;
}

/**
 * The cells that are not published: the sensitive ones, and others beside them until nobody can tell a hidden value
 * by subtraction. The audit decides; which cell is hidden beside is only a choice of the cheapest. Cheapest is the
 * smallest, unless a cell says otherwise; a cell of nobody comes last.
 */
export function suppress(published: PublishedTables, rule: SuppressionRule): ReadonlySet<string> {
  const tables = inOrder(published);
  const width = rule.width ?? rule.minimum;
  const cells = new Map(tables.cells.map((cell) => [cell.id, cell]));
  const relationsOf = relationsByCell(tables.relations);
  const hidden = new Set(tables.cells.filter((cell) => isSensitive(cell, rule)).map(({ id }) => id));
  for (;;) {
    const known = auditOf(tables, hidden);
    const exposed = [...known].filter(([, interval]) => isTold(interval, width)).map(([id]) => id);
    const more = companions(exposed.sort(compareText), { cells, relationsOf, hidden, known, width });
    if (more.length === 0) return hidden;
    for (const id of more) hidden.add(id);
  }
}

/** The order in which tables are given must not decide what is hidden. */
function inOrder({ cells, relations }: PublishedTables): PublishedTables {
  const keyed = relations.map((relation) => {
    const terms = [...relation].sort((a, b) => compareText(a.cell, b.cell) || a.factor - b.factor);
    return { terms, key: terms.map(({ cell }) => cell).join('\n') };
  });
  return {
    cells: [...cells].sort((a, b) => compareText(a.id, b.id)),
    relations: keyed.sort((a, b) => compareText(a.key, b.key)).map(({ terms }) => terms),
  };
}

/** Hidden cells an outsider can tell to within less than the width. */
export const exposedCells = (tables: PublishedTables, hidden: ReadonlySet<string>, width: number): string[] =>
  [...auditOf(tables, hidden)].filter(([, interval]) => isTold(interval, width)).map(([id]) => id);

const isTold = (interval: Interval, width: number): boolean => widthOf(interval) < width * (1 - TOLERANCE);

interface Search {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
  readonly hidden: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, Interval>;
  readonly width: number;
}

/**
 * One more cell for each exposed one, but only one in each relation: what it does is seen before the next is hidden. Cells
 * that stand alone in a relation come first, for they are what tells the others.
 */
function companions(exposed: readonly string[], search: Search): string[] {
  const alone = exposed.flatMap((id) => {
    const own = search.relationsOf.get(id) ?? [];
    const tellers = own.filter((relation) => relation.every(({ cell }) => cell === id || !search.hidden.has(cell)));
    return tellers.length > 0 ? [{ id, tellers }] : [];
  });
  const first = chosen(alone, search);
  if (first.length > 0) return first;
  const all = exposed.map((id) => ({
    id,
    tellers: [...(search.relationsOf.get(id) ?? [])].sort((a, b) => reach(a, id, search) - reach(b, id, search)),
  }));
  return chosen(all, search);
}

function chosen(exposed: readonly { id: string; tellers: readonly Relation[] }[], search: Search): string[] {
  const touched = new Set<Relation>();
  return exposed.flatMap(({ tellers }) => {
    for (const relation of tellers) {
      if (touched.has(relation)) return [];
      const cheapest = cheapestIn(relation, search);
      if (cheapest === undefined) continue;
      for (const other of search.relationsOf.get(cheapest)!) touched.add(other);
      return [cheapest];
    }
    return [];
  });
}

/** How far the other hidden cells of the relation leave the cell free: the less, the more the relation tells. */
const reach = (relation: Relation, id: string, { hidden, known }: Search): number =>
  relation
    .filter(({ cell }) => cell !== id && hidden.has(cell))
    .reduce((sum, { cell, factor }) => sum + Math.abs(factor) * widthOf(known.get(cell)!), 0);

function cheapestIn(relation: Relation, { cells, relationsOf, hidden }: Search): string | undefined {
  const price = (id: string): number => {
    const { value, cost = Math.abs(value), floor = 0 } = cells.get(id)!;
    if (value === floor) return Number.MAX_VALUE;
    const alsoHidden = relationsOf
      .get(id)!
      .filter((other) => other.some(({ cell }) => cell !== id && hidden.has(cell)));
    return cost / alsoHidden.length;
  };
  const open = relation.map(({ cell }) => cell).filter((cell) => !hidden.has(cell));
  return open.sort((a, b) => price(a) - price(b) || compareText(a, b))[0];
}

function relationsByCell(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const of = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const { cell } of relation) {
      const own = of.get(cell);
      if (own) own.push(relation);
      else of.set(cell, [relation]);
    }
  return of;
}
