/** A mixed-integer linear program: minimise costs · x, rows and columns within their limits (infinite where there are none). */
export interface LinearProgram {
  readonly columns: number;
  readonly rows: number;
  readonly costs: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Compressed by row: row r has the entries from starts[r] up to starts[r + 1]. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** 1 where the column takes whole numbers only. */
  readonly integer: Uint8Array;
}

/** A solver of linear programs, handed in so that the model stays free of any. */
export type LinearSolver = (program: LinearProgram, options: SolverOptions) => Promise<LinearSolution>;

export interface SolverOptions {
  /** Without integrality: the relaxation, with its prices. */
  readonly relaxed: boolean;
  /** Known to obey the program; where the search starts. */
  readonly start: Float64Array | null;
  /** Branch-and-bound nodes after which to stop; the same number gives the same answer. */
  readonly nodes: number;
  /** Distance of answer and bound that is enough, in units of the objective. */
  readonly gap: number;
  /** Stops after so long, or when the signal aborts, with what it has. */
  readonly seconds: number;
  readonly signal: AbortSignal | null;
  /** Told of better bounds while the search runs. */
  readonly onBound?: (bound: number) => void;
}

export interface LinearSolution {
  /** Optimal within the gap; or stopped by nodes, which is the same each time; or by time or signal, which is not. */
  readonly status: 'optimal' | 'nodes' | 'time' | 'infeasible';
  /** Null where none was found. */
  readonly values: Float64Array | null;
  readonly objective: number | null;
  /** Proven: no answer is below. */
  readonly bound: number;
  /** Of a relaxation: what the objective changes by for one unit of each row's limit. */
  readonly rowPrices: Float64Array | null;
  /** Of a relaxation: reduced cost of each column. */
  readonly reducedCosts: Float64Array | null;
  readonly nodes: number;
}
