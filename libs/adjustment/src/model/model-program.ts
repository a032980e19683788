import type { LinearProgram } from '../solve/linear-program.js';
import { cellColumns, linearIn, restingCost } from './cell-columns.js';
import type { CompactModel } from './compact-model.js';
import { programBuilder, type Entry } from './program-builder.js';
import { reachOf } from './reach.js';
import { fill, segmentsOf } from './segments.js';

/** The linear program of a model, and the way between its columns and classes. */
export interface ModelProgram {
  readonly program: LinearProgram;
  /** What the program's objective leaves out of the total. */
  readonly constant: number;
  /** The program's row of each row of the model. */
  readonly limitRows: readonly number[];
  /** Classes, not rounded, at a point of the program. */
  readonly classesOf: (values: Float64Array) => Float64Array;
  /** The cheapest point of the program with these classes. */
  readonly pointOf: (classes: ArrayLike<number>) => Float64Array;
}

export function modelProgram(model: CompactModel): ModelProgram {
  const builder = programBuilder();
  const { cells, terms, rows, neighbourhoods } = model;
  const needsOpen = cells.map(() => false);
  for (const { members } of neighbourhoods) for (const cell of members) needsOpen[cell] = true;
  for (const { members } of rows) {
    for (const { cell, contributions: by } of members) {
      // Not straight down to none, like the cost of opening in a budget.
      if (by.length > 2 && Math.abs(by[0]! - 2 * by[1]! + by[2]!) > 1e-9) needsOpen[cell] = true;
    }
  }
  const columns = cells.map((cell, index) => cellColumns(cell, needsOpen[index]!, builder));
  let constant = cells.reduce((sum, cell, index) => sum + restingCost(cell, columns[index]!), 0);

  const worst = model.worstOf > 0 ? builder.column({ cost: 1, lower: 0, upper: Infinity, integer: false }) : null;
  const worstEntries = model.constants.map((): Entry[] => []);
  const worstConstants = [...model.constants];
  if (worst === null) constant += model.constants[0]!;

  const inflow = terms.map((): Entry[] => []);
  const base = terms.map(() => 0);
  cells.forEach((cell, index) => {
    const { constant: resting, entries } = linearIn(columns[index]!, (classes) => classes);
    for (const { term, persons } of cell.entrants) {
      base[term]! += persons * resting;
      for (const { column, value } of entries) inflow[term]!.push({ column, value: value * persons });
    }
  });
  const reach = reachOf(model);
  const pieces = terms.map(({ cost, scenario }, term) => {
    const segments = segmentsOf(cost, reach[term]!);
    const add = (of: typeof segments.right): number[] =>
      of.map(({ length, perUnit }) => {
        const own = scenario === null;
        const column = builder.column({ cost: own ? perUnit : 0, lower: 0, upper: length, integer: false });
        if (!own) worstEntries[scenario]!.push({ column, value: perUnit });
        return column;
      });
    if (scenario === null) constant += segments.atBase;
    else worstConstants[scenario]! += segments.atBase;
    const right = add(segments.right);
    const left = add(segments.left);
    const balance = segments.base - base[term]!;
    builder.row({
      lower: balance,
      upper: balance,
      entries: [
        ...inflow[term]!,
        ...right.map((column) => ({ column, value: -1 })),
        ...left.map((column) => ({ column, value: 1 })),
      ],
    });
    return { segments, right, left };
  });
  if (worst !== null) {
    worstEntries.forEach((entries, scenario) => {
      builder.row({
        lower: worstConstants[scenario]!,
        upper: Infinity,
        entries: [{ column: worst, value: 1 }, ...entries.map(({ column, value }) => ({ column, value: -value }))],
      });
    });
  }
  const limitRows = rows.map(({ minimum, maximum, members }) => {
    let resting = 0;
    const entries = members.flatMap(({ cell, contributions }) => {
      const of = linearIn(columns[cell]!, (classes) => contributions[classes]!);
      resting += of.constant;
      return of.entries;
    });
    return builder.row({ lower: minimum - resting, upper: maximum - resting, entries });
  });
  const groups = neighbourhoods.map(({ members, tolerated }) => {
    const excess = builder.column({ cost: model.crowding, lower: 0, upper: Infinity, integer: false });
    let resting = 0;
    const entries = members.flatMap((cell) => {
      const of = linearIn(columns[cell]!, (classes) => (classes > 0 ? 1 : 0));
      resting += of.constant;
      return of.entries;
    });
    builder.row({
      lower: -Infinity,
      upper: tolerated - resting,
      entries: [...entries, { column: excess, value: -1 }],
    });
    return { excess, members, tolerated };
  });
  const program = builder.build();

  return {
    program,
    constant,
    limitRows,
    classesOf: (values) =>
      Float64Array.from(columns, ({ pivot, open, up, down, closable }) => {
        const isOpen = open === null ? (closable ? 0 : 1) : values[open]!;
        return pivot * isOpen + (up === null ? 0 : values[up]!) - (down === null ? 0 : values[down]!);
      }),
    pointOf: (classes) => {
      const point = new Float64Array(program.columns);
      const z = terms.map(() => 0);
      cells.forEach((cell, index) => {
        const { pivot, open, up, down } = columns[index]!;
        const of = classes[index]!;
        for (const { term, persons } of cell.entrants) z[term]! += persons * of;
        if (open !== null) point[open] = of > 0 ? 1 : 0;
        if (open !== null && of === 0) return;
        if (up !== null) point[up] = Math.max(0, of - pivot);
        if (down !== null) point[down] = Math.max(0, pivot - of);
      });
      pieces.forEach(({ segments, right, left }, term) => {
        fill(segments.right, z[term]! - segments.base).forEach((part, place) => (point[right[place]!] = part));
        fill(segments.left, segments.base - z[term]!).forEach((part, place) => (point[left[place]!] = part));
      });
      for (const { excess, members, tolerated } of groups) {
        point[excess] = Math.max(0, members.filter((cell) => classes[cell]! > 0).length - tolerated);
      }
      if (worst !== null) {
        point[worst] = Math.max(
          ...worstEntries.map((entries, scenario) =>
            entries.reduce((sum, { column, value }) => sum + value * point[column]!, worstConstants[scenario]!),
          ),
        );
      }
      return point;
    },
  };
}
