/** A table of amounts ≥ 0 and the totals its rows and columns should have; null: no total is known. */
export interface MarginsInput {
  readonly table: readonly (readonly number[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  /** Largest deviation from a total that counts as fitted, as a share of the sum of the table. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
}

export interface FittedTable {
  readonly table: readonly (readonly number[])[];
  /** False when the totals contradict each other or cells of zero forbid them. */
  readonly converged: boolean;
  readonly iterations: number;
  /** From any total, in the table's unit. */
  readonly largestDeviation: number;
}

/**
 * Iterative proportional fitting (Deming and Stephan 1940): rows and columns are scaled to their totals in turn until
 * both hold. Ratios of cells (odds) stay those of the table; a cell of zero stays zero.
 */
export function fitMargins(input: MarginsInput): FittedTable {
  const { rowTotals, columnTotals, tolerance = 1e-10, maxIterations = 1_000 } = input;
  const table = input.table.map((row) => [...row]);
  const rowSum = (row: readonly number[]): number => row.reduce((sum, cell) => sum + cell, 0);
  const columnSum = (column: number): number => table.reduce((sum, row) => sum + row[column]!, 0);
  const deviation = (): number =>
    Math.max(
      0,
      ...rowTotals.map((total, i) => (total === null ? 0 : Math.abs(rowSum(table[i]!) - total))),
      ...columnTotals.map((total, j) => (total === null ? 0 : Math.abs(columnSum(j) - total))),
    );
  const allowed = (): number => tolerance * Math.max(1, table.reduce((sum, row) => sum + rowSum(row), 0)); // prettier-ignore
  let iterations = 0;
  let largestDeviation = deviation();
  while (largestDeviation > allowed() && iterations < maxIterations) {
    rowTotals.forEach((total, i) => {
      const sum = rowSum(table[i]!);
      if (total !== null && sum > 0) table[i] = table[i]!.map((cell) => (cell * total) / sum);
    });
    columnTotals.forEach((total, j) => {
      const sum = columnSum(j);
      if (total !== null && sum > 0) for (const row of table) row[j] = (row[j]! * total) / sum;
    });
    iterations += 1;
    largestDeviation = deviation();
  }
  return { table, converged: largestDeviation <= allowed(), iterations, largestDeviation };
}
