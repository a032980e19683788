import { Matrix, solve } from 'ml-matrix';
import type { Path } from '../path.js';

const TOLERANCE = 1e-10;

/**
 * x ≥ 0 that minimises ‖Ax − b‖², by the active-set method of Lawson & Hanson (1974, chapter 23); rows of A as arrays.
 * For small systems: each step solves one dense least-squares problem.
 */
export function nonNegativeLeastSquares(rows: readonly Path[], target: Path): number[] {
  const columns = rows[0]?.length ?? 0;
  const scale = Math.max(...rows.flat().map(Math.abs), 0) * Math.max(...target.map(Math.abs), 0);
  const free = new Set<number>();
  let x = new Array<number>(columns).fill(0);
  for (let step = 0; step <= 30 * columns; step++) {
    const entering = steepest(rows, target, x, free, TOLERANCE * scale);
    if (entering === undefined) return x;
    free.add(entering);
    for (;;) {
      const trial = leastSquaresOn(
        [...free].sort((a, b) => a - b),
        rows,
        target,
      );
      const blocking = [...free].filter((column) => trial[column]! <= 0);
      if (blocking.length === 0) {
        x = trial;
        break;
      }
      const reach = Math.min(...blocking.map((column) => x[column]! / (x[column]! - trial[column]!)));
      x = x.map((value, column) => value + reach * (trial[column]! - value));
      for (const column of blocking) if (x[column]! <= TOLERANCE) free.delete(column);
      x = x.map((value, column) => (free.has(column) ? value : 0));
    }
  }
  throw new Error('non-negative least squares did not settle');
}

/** The fixed column along which the error falls fastest; undefined when it falls along none. */
function steepest(
  rows: readonly Path[],
  target: Path,
  x: Path,
  free: ReadonlySet<number>,
  tolerance: number,
): number | undefined {
  const residual = rows.map((row, i) => row.reduce((sum, value, column) => sum - value * x[column]!, target[i]!));
  const slopes = x.map((_, column) => rows.reduce((sum, row, i) => sum + row[column]! * residual[i]!, 0));
  let best: number | undefined;
  slopes.forEach((slope, column) => {
    if (!free.has(column) && slope > tolerance && (best === undefined || slope > slopes[best]!)) best = column;
  });
  return best;
}

function leastSquaresOn(columns: readonly number[], rows: readonly Path[], target: Path): number[] {
  const solution = solve(
    new Matrix(rows.map((row) => columns.map((column) => row[column]!))),
    Matrix.columnVector([...target]),
  );
  return rows[0]!.map((_, column) => (columns.includes(column) ? solution.get(columns.indexOf(column), 0) : 0));
}
