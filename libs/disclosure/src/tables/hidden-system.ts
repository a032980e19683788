import type { Cell, PublishedTables } from './cell.js';

/** An equation between hidden cells that an outsider can write down. */
export interface Equation {
  readonly terms: readonly { readonly cell: number; readonly factor: number }[];
  readonly sum: number;
}

/** Hidden cells that say something of each other, and all that is known of them. */
export interface HiddenSystem {
  readonly cells: readonly Cell[];
  readonly equations: readonly Equation[];
}

/** What an outsider is left with once the published cells are taken off, in parts that have nothing to do with each other. */
export function hiddenSystems({ cells, relations }: PublishedTables, hidden: ReadonlySet<string>): HiddenSystem[] {
  const byId = new Map(cells.flatMap((cell) => (hidden.has(cell.id) ? [[cell.id, cell] as const] : [])));
  const left = relations
    .map((relation) => merged(relation.filter(({ cell }) => byId.has(cell))))
    .filter((relation) => relation.length > 0);
  return componentsOf([...byId.keys()], left).map((ids) => systemOf(ids, left, byId));
}

type Left = readonly { readonly cell: string; readonly factor: number }[];

/** A cell that stands twice in a relation counts once. */
function merged(relation: Left): Left {
  const factors = new Map<string, number>();
  for (const { cell, factor } of relation) factors.set(cell, (factors.get(cell) ?? 0) + factor);
  return [...factors].flatMap(([cell, factor]) => (factor === 0 ? [] : [{ cell, factor }]));
}

function componentsOf(ids: readonly string[], relations: readonly Left[]): string[][] {
  const leader = new Map(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    while (leader.get(at) !== at) {
      leader.set(at, leader.get(leader.get(at)!)!);
      at = leader.get(at)!;
    }
    return at;
  };
  for (const [first, ...others] of relations) for (const { cell } of others) leader.set(find(cell), find(first!.cell));
  const components = new Map<string, string[]>();
  for (const id of ids) {
    const own = components.get(find(id));
    if (own) own.push(id);
    else components.set(find(id), [id]);
  }
  return [...components.values()];
}

function systemOf(ids: readonly string[], relations: readonly Left[], byId: ReadonlyMap<string, Cell>): HiddenSystem {
  const place = new Map(ids.map((id, index) => [id, index]));
  const cells = ids.map((id) => byId.get(id)!);
  const equations = relations
    .filter((relation) => place.has(relation[0]!.cell))
    .map((relation) => ({
      terms: relation.map(({ cell, factor }) => ({ cell: place.get(cell)!, factor })),
      sum: relation.reduce((sum, { cell, factor }) => sum + factor * byId.get(cell)!.value, 0),
    }));
  return { cells, equations };
}
