import type { HiddenSystem } from './hidden-system.js';
import type { Interval } from './interval.js';

const EPSILON = 1e-9;

/**
 * The exact bounds of every cell: the least and the most it can be over all answers of the equations, by linear
 * programming (two-phase simplex with Bland's rule, which cannot cycle; Chvátal 1983, chapters 3 and 8).
 */
export function simplexBounds(system: HiddenSystem): Interval[] {
  const { columns, cellOf, rows, floors, scale } = standardForm(system);
  const start = firstBasis(rows, columns);
  return system.cells.map((_, cell) => {
    const objective = Array.from({ length: columns }, (_unused, column) =>
      cellOf[column]!.cell === cell ? cellOf[column]!.sign : 0,
    );
    const most = maximum(start, objective);
    const least = -maximum(
      start,
      objective.map((one) => -one),
    );
    return { low: floors[cell]! + scale * least, high: floors[cell]! + scale * most };
  });
}

/** Variables of 0 or more: a cell above its floor; a cell without a floor is a difference of two. */
function standardForm({ cells, equations }: HiddenSystem) {
  const floors = cells.map(({ floor = 0 }) => (Number.isFinite(floor) ? floor : 0));
  const cellOf = cells.flatMap(({ floor = 0 }, cell) =>
    Number.isFinite(floor)
      ? [{ cell, sign: 1 }]
      : [
          { cell, sign: 1 },
          { cell, sign: -1 },
        ],
  );
  const raw = equations.map(({ terms, sum }) => {
    const factors = new Map(terms.map(({ cell, factor }) => [cell, factor]));
    const right = sum - terms.reduce((all, { cell, factor }) => all + factor * floors[cell]!, 0);
    const row = [...cellOf.map(({ cell, sign }) => sign * (factors.get(cell) ?? 0)), right];
    return right < 0 ? row.map((value) => -value) : row;
  });
  const scale = Math.max(1, ...raw.map((row) => row.at(-1)!));
  const rows = raw.map((row) => [...row.slice(0, -1), row.at(-1)! / scale]);
  return { columns: cellOf.length, cellOf, rows, floors, scale };
}

/** Rows solved for their basic variables; the last column is the right-hand side. */
interface Tableau {
  readonly rows: readonly (readonly number[])[];
  readonly basis: readonly number[];
}

/** Phase one: artificial variables are driven out; rows that say nothing new are dropped. */
function firstBasis(rows: readonly (readonly number[])[], columns: number): Tableau {
  const m = rows.length;
  const artificial = rows.map((row, index) => [
    ...row.slice(0, columns),
    ...Array.from({ length: m }, (_, other) => (other === index ? 1 : 0)),
    row.at(-1)!,
  ]);
  const cost = [...Array<number>(columns).fill(0), ...Array<number>(m).fill(-1)];
  let { rows: at, basis } = optimised(
    { rows: artificial, basis: rows.map((_, index) => columns + index) },
    cost,
  ).tableau;
  for (let row = 0; row < at.length; row += 1) {
    if (basis[row]! < columns) continue;
    const column = at[row]!.findIndex((value, index) => index < columns && Math.abs(value) > EPSILON);
    if (column >= 0) ({ rows: at, basis } = pivoted({ rows: at, basis }, row, column));
  }
  const kept = at.flatMap((row, index) => (basis[index]! < columns ? [{ row, basic: basis[index]! }] : []));
  return {
    rows: kept.map(({ row }) => [...row.slice(0, columns), row.at(-1)!]),
    basis: kept.map(({ basic }) => basic),
  };
}

function maximum(start: Tableau, objective: readonly number[]): number {
  const { tableau, isUnbounded } = optimised(start, objective);
  if (isUnbounded) return Infinity;
  return tableau.basis.reduce((sum, basic, row) => sum + objective[basic]! * tableau.rows[row]!.at(-1)!, 0);
}

function optimised(start: Tableau, objective: readonly number[]): { tableau: Tableau; isUnbounded: boolean } {
  let tableau = start;
  for (;;) {
    const { rows, basis } = tableau;
    const entering = objective.findIndex((worth, column) => {
      const spent = basis.reduce((sum, basic, row) => sum + objective[basic]! * rows[row]![column]!, 0);
      return worth - spent > EPSILON && !basis.includes(column);
    });
    if (entering < 0) return { tableau, isUnbounded: false };
    const leaving = leavingRow(tableau, entering);
    if (leaving < 0) return { tableau, isUnbounded: true };
    tableau = pivoted(tableau, leaving, entering);
  }
}

/** Of the rows that bound the entering variable most, the one with the lowest basic variable. */
function leavingRow({ rows, basis }: Tableau, entering: number): number {
  let leaving = -1;
  let least = Infinity;
  rows.forEach((row, index) => {
    if (row[entering]! <= EPSILON) return;
    const ratio = row.at(-1)! / row[entering]!;
    const isLess = ratio < least - EPSILON || (ratio < least + EPSILON && basis[index]! < basis[leaving]!);
    if (leaving < 0 || isLess) [leaving, least] = [index, Math.min(ratio, least)];
  });
  return leaving;
}

function pivoted({ rows, basis }: Tableau, at: number, column: number): Tableau {
  const pivot = rows[at]!.map((value) => value / rows[at]![column]!);
  return {
    rows: rows.map((row, index) =>
      index === at ? pivot : row.map((value, place) => value - row[column]! * pivot[place]!),
    ),
    basis: basis.map((basic, index) => (index === at ? column : basic)),
  };
}
