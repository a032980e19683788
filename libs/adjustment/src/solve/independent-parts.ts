import type { CompactModel } from '../model/compact-model.js';

/** A part of a model that shares no occupation, row or neighbourhood with the rest. */
export interface ModelPart {
  readonly model: CompactModel;
  /** Places of the part's cells in the whole. */
  readonly cells: readonly number[];
}

/** Independent parts, as regions with labour markets of their own are; rows that cannot bind tie nothing together. */
export function independentParts(whole: CompactModel): ModelPart[] {
  const model = { ...whole, rows: whole.rows.filter((row) => canBind(whole, row)) };
  // The worst scenario looks at all occupations at once.
  if (model.worstOf > 0 || model.cells.length === 0) return [{ model, cells: model.cells.map((_, place) => place) }];
  const root = union(model);
  const partOf = new Map<number, number[]>();
  model.cells.forEach((_, cell) => {
    const key = root(cell);
    partOf.set(key, [...(partOf.get(key) ?? []), cell]);
  });
  return [...partOf.values()].map((cells, part) => partModel(model, cells, part === 0));
}

function canBind({ cells }: CompactModel, { members, minimum, maximum }: CompactModel['rows'][number]): boolean {
  let least = 0;
  let most = 0;
  for (const { cell, contributions } of members) {
    const allowed = contributions.filter((_, classes) => cells[cell]!.own[classes]! < Infinity);
    least += Math.min(...allowed);
    most += Math.max(...allowed);
  }
  return least < minimum || most > maximum;
}

function union({ cells, terms, rows, neighbourhoods }: CompactModel): (cell: number) => number {
  const parent = cells.map((_, cell) => cell);
  const root = (cell: number): number => {
    while (parent[cell] !== cell) cell = parent[cell] = parent[parent[cell]!]!;
    return cell;
  };
  const tie = (members: readonly number[]): void => {
    for (const cell of members) parent[root(cell)] = root(members[0]!);
  };
  const ofTerm = terms.map((): number[] => []);
  cells.forEach(({ entrants }, cell) => {
    for (const { term } of entrants) ofTerm[term]!.push(cell);
  });
  for (const members of ofTerm) tie(members);
  for (const { members } of rows) tie(members.map(({ cell }) => cell));
  for (const { members } of neighbourhoods) tie(members);
  return root;
}

function partModel(model: CompactModel, cells: readonly number[], isFirst: boolean): ModelPart {
  const cellPlace = new Map(cells.map((cell, place) => [cell, place]));
  const used = new Set(cells.flatMap((cell) => model.cells[cell]!.entrants.map(({ term }) => term)));
  const terms = [...used].sort((a, b) => a - b);
  const termPlace = new Map(terms.map((term, place) => [term, place]));
  const isInside = (cell: number): boolean => cellPlace.has(cell);
  return {
    cells,
    model: {
      ...model,
      cells: cells.map((index) => {
        const cell = model.cells[index]!;
        const entrants = cell.entrants.map(({ term, persons }) => ({ term: termPlace.get(term)!, persons }));
        return { ...cell, entrants };
      }),
      terms: terms.map((term) => model.terms[term]!),
      rows: model.rows
        // A row nobody is in can still ask for students: it stays with the first part.
        .filter(({ members }) => (members.length === 0 ? isFirst : members.some(({ cell }) => isInside(cell))))
        .map((row) => ({
          ...row,
          members: row.members.map((member) => ({ ...member, cell: cellPlace.get(member.cell)! })),
        })),
      neighbourhoods: model.neighbourhoods
        .filter(({ members }) => members.some(isInside))
        .map(({ members, tolerated }) => ({ tolerated, members: members.map((cell) => cellPlace.get(cell)!) })),
      constants: isFirst ? model.constants : model.constants.map(() => 0),
    },
  };
}
