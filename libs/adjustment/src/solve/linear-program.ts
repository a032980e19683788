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
  /** Relative distance of answer and bound that is enough. */
  readonly gap: number;
  /** Stops where it is when it aborts; the answer so far comes back. */
  readonly signal: AbortSignal | null;
  /** Told of every better answer and bound while the search runs. */
  readonly onProgress?: (progress: SolverProgress) => void;
}

export interface SolverProgress {
  readonly bound: number;
  readonly values: Float64Array | null;
}

export interface LinearSolution {
  readonly status: 'optimal' | 'stopped' | 'infeasible';
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
